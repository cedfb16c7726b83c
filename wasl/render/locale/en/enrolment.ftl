### How an officer comes to credentials of their own: invitations, enrolment, recovery codes.

approval-kind-invitation = New officer
approval-kind-credentials = New credentials for an officer
approval-officer-new = { $name } ({ $login }) gets an account here, at: { $desks }.
approval-link-new = A link is shown to you once. Hand it to the officer yourself; the colleague who proposed this hands over the code. Only both together open the enrolment.
approval-credentials-end = The passphrase, authenticator, passkeys and recovery codes of { $name } ({ $login }) end at once, and every open session with them.
enrolment-title = Set up your account
enrolment-ask = Two colleagues have handed you a half each: this link, and a code. Give the code.
enrolment-code = Code
enrolment-help = The link works once and for three days. It opens nothing but this. After five wrong codes it is void; then ask your account manager for a new one.
enrolment-for = { $name }, your login is { $login }. Nobody else ever learns what you choose here.
enrolment-second = Besides the passphrase you need a passkey, an authenticator, or both.
enrolment-passkey-what = Lives in this device and opens with your finger, your face or the device's code. It signs you in alone and cannot be typed into a false page.
enrolment-passkey-unable = Making a passkey needs scripts, and a device that has passkeys. Take an authenticator here; a passkey can be added later.
enrolment-passkey-first = My first passkey
enrolment-passkey-make = Make a passkey in this device
enrolment-passkey-made = The passkey is made. It counts once the account is set up; the authenticator may be left out.
enrolment-authenticator = Your authenticator
enrolment-scan = Let your authenticator read the square. It then shows six digits, new ones every 30 seconds.
enrolment-by-hand = Or type this into it:
enrolment-field-passphrase = Passphrase
enrolment-field-again = The passphrase once more
enrolment-field-digits = The six digits that the authenticator shows now
enrolment-passphrase-hint = At least 12 characters; several words that you can remember are best.
enrolment-digits-hint = So that it is certain that the authenticator works. Leave it empty if a passkey was made and you take no authenticator.
enrolment-act = Set up the account
enrolment-done = Your account is set up. The link is void from now on.
enrolment-code-title = The code for the officer, shown this once
enrolment-code-note = Hand it to the officer yourself. It is kept nowhere and cannot be shown again. A second person now confirms under “To approve” and hands over the link; only both together open the enrolment.
enrolment-link = Link
enrolment-link-title = The link for the officer, shown this once
enrolment-link-note = Hand it to the officer yourself. It is kept nowhere and cannot be shown again. It opens with the code that the colleague who proposed this hands over, once, within three days.
officer-reset-title = New credentials
officer-reset-note = For an officer who lost the authenticator or the passphrase. A second person confirms; in that moment everything old ends, and the officer sets the account up anew with a link and a code.
officer-reset-act = Propose new credentials
recovery-title = Recovery codes
recovery-once = Print these or write them down, and lock them away: they are shown this once. Each stands in, once, for an authenticator or passkey that is lost; the passphrase is needed, too.
recovery-kept = I have put them away
recovery-left = { $count ->
    [one] You have one recovery code left.
   *[other] You have { $count } recovery codes left.
 }
recovery-renew = Make new recovery codes; the old ones end
recovery-instead = Authenticator or passkey is lost
recovery-field = Recovery code
recovery-used-now = You signed in with a recovery code. It is used up. If your authenticator or passkey is lost, add a passkey now, or have your credentials renewed today.
recovery-used-before = A recovery code of yours was used on { $at }. If that was not you, tell the security officer now and have your credentials renewed.
error-two-needed = It takes two people to add an officer. Propose the officer; a second person confirms.
error-enrolment-void = Link and code do not open anything. Check the code. If it is right, the link was used, is over, or was tried too often: ask your account manager for a new one.
error-passphrase-brief = The passphrase is too short. Take at least { $least } characters.
error-passphrase-long = The passphrase is too long. Take at most { $limit } characters.
error-passphrase-plain = This passphrase is easily guessed: it repeats few characters, or holds your login. Take another one.
error-passphrase-common = This passphrase is among those that are tried first: common words, names, dates or runs of keys, with too little else. Take several words that have nothing to do with each other.
error-passphrase-differs = The two passphrases are not the same. Type it twice.
error-authenticator-code = The six digits do not fit. Wait for the next ones; if it goes on, the clock of the authenticator is wrong.
cli-help-officer-reset =
    Propose that an officer makes new credentials.

    Nothing ends before a second person has confirmed. The code is shown this once.
cli-code-once = Hand this code to the officer yourself; it is shown this once.
cli-link-once = Hand this link, below the address of this node, to the officer yourself; it is shown this once.
