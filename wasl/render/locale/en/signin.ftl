### Passkeys: signing in with one, and an officer's own.

sign-in-or = or
sign-in-passkey = Sign in with a passkey
sign-in-passkey-stopped = The device gave no passkey. Try again, or sign in with passphrase and code.
sign-in-passkey-wrong = This passkey does not open an account here. Sign in with passphrase and code, or with another passkey.
factors-lead = A passkey lives in a device of yours and opens only with your finger, your face or the device's code. It replaces passphrase and code, and it cannot be typed into a false page.
factor-totp = Authenticator (six-digit code)
factor-passkey = Passkey
factor-since = since
factor-used = last used
passkey-add = Add a passkey
passkey-remove = Remove a passkey
passkey-remove-question = Remove the passkey { $name }? Whoever signed in with it is signed out at once.
passkey-unable = Adding a passkey needs scripts, and a device that has passkeys. Without them, sign in with passphrase and code.
passkey-stopped = The device made no passkey. It may have one for this account already; otherwise try again.
passkeys-full = You have as many passkeys as one officer can have. Remove one that you no longer use.
passkey-name-hint = So that you know it again: the device in which it lives.
field-passkey-name = Name of the passkey
act-remove = Remove
act-sign-in-anew = Sign out, and sign in anew
done-passkey-added = The passkey is enrolled. From now on it signs you in alone.
done-passkey-removed = The passkey is removed.

error-passkey-refused = The device's answer cannot be trusted: it is old, of another page, or of another account. Nothing was changed. Load the page again and repeat the step.
error-passkey-nameless = The passkey has no name. Give it one by which you know the device.
error-passkeys-too-many = There are { $limit } passkeys already. Remove one first.
error-factor-last = This is the only way to sign in to your account. Add another first.
error-sign-in-stale = How you sign in can be changed only within ten minutes of signing in. Sign out, sign in anew, and repeat the step.
