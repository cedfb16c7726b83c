### Sessions, and giving a code again.

sessions-title = Open sessions
sessions-lead = A session ends after 30 minutes in which nothing is asked, and after eight hours. Five may be open; one more ends the oldest.
session-this = This session
session-other = Another session
session-opened = opened
session-seen = last used
session-act-end = End
done-session-ended = The session has ended.
fresh-title = Your code once more
fresh-why = This act cannot be undone by you alone, so it takes a code that is not older than five minutes. What you filled in is kept and is done as soon as the code is right.
fresh-act = Do it
error-session-ended = This session was ended. Sign in again.
fresh-passkey = Give a passkey instead
