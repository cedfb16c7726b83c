"""Signing in with login, passphrase and a code of six digits; signing out.

allauth keeps the accounts' second factors and leads through the steps; axes locks out who tries too often. Of allauth's
many pages only the two that are needed have an address here (`wasl.urls`).
"""
