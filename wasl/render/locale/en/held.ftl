### Pages that outlived their session: what was typed is given back.

held-title = Nothing was done yet
held-expired = You were signed out before this form arrived. What you filled in is still on this page, and only here: do not close it.
held-sign-in = Sign in (opens in a new tab)
held-come-back = Come back to this page and press “Go on”.
held-go-on = Go on
held-again = You are signed in again. Read once more what you wrote. When you press “Do it now”, it is done.
held-elsewhere = You wrote this at another of your desks. Read once more what you wrote. When you press “Do it now”, you return to that desk, and it is done there.
held-do = Do it now
held-left = You no longer belong to the desk for which you wrote this, so it cannot be done. Copy from here what you still need.
held-other = Another officer is signed in in this browser. What was typed belongs to somebody else and is not shown.
held-typed = What you wrote
