"""The door of the browser: pages in three languages, made on the server, that ask flow and lay out what it returns.

One folder a screen (`tray`, `reports`, `hits`, `sign_in`). `middleware` lets nobody pass who has not signed in with
passphrase and code, `frame` holds what every page shows, `faults` the pages for what goes wrong. No page needs a
script, and none asks another host for anything.
"""
