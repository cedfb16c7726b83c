### Peers and agreements: the pages, and what they refuse.

section-label = Who is who
section-directory = Desks and officers
section-peers = Peers
section-agreements = Agreements

## Peers

peers-column-name = Centre
peers-column-state = State
peers-column-confirmed-by = Confirmed by
peers-column-agreement = Agreement
peers-column-heard = Last heard
peers-column-highest = May hold at most
peers-state-unconfirmed = not confirmed
peers-state-half-confirmed = confirmed by one of two
peers-state-confirmed = confirmed
peers-no-agreement = none in force
peers-never-heard = never yet
peers-empty = No other centre is known here yet. A manager takes in its card; then two managers compare forty digits with it by telephone.
peers-add-title = Take in another centre’s card
peers-field-card = Card, as a file
peers-card-hint = The file that the other centre handed out. It holds no secret and may come by any way.
peers-field-pasted = Or the text of the card
peers-field-slug = Short name here
peers-slug-hint = Latin letters, digits and hyphens. Left empty, it is made from the English name.
peers-act-add = Take the card in
peers-act-own-card = Hand out our card
peers-card-number = Card number { $number }
peers-who-title = Who has confirmed
peers-who-did = confirmed
peers-who-missing =
    { $count ->
        [one] one more manager is needed
       *[other] { $count } more managers are needed
    }
peers-who-note = Two different managers of this centre have to hear the digits, each in a call of their own. Until then nothing goes there and nothing is taken from there.
peers-who-enough = Two managers have heard the digits. Nothing more is to be done.
peers-digits-title = The forty digits
peers-digits-note = Both centres see the same digits if nobody has exchanged a card on the way. Read them aloud from here; do not send them.
peers-ceremony-title = How to compare them
peers-ceremony-1 = Call the other centre on a number that you have known before, not one that came with the card.
peers-ceremony-2 = Make sure that you know the voice, or ask something that only your colleague can answer.
peers-ceremony-3 = Speak as below, in the language of whoever listens. Type what you hear, not what you see here.
peers-dialogue-title = What to say, in English
peers-dialogue-we = You
peers-dialogue-they = They
peers-dialogue-1 = “I am calling about the cards of our two centres. Please read me your forty digits, five at a time. I shall repeat each five.”
peers-dialogue-2 = (read their eight groups; you repeat and type each)
peers-dialogue-3 = “Thank you. Now I read mine, five at a time. Please repeat each five and type what you hear.”
peers-dialogue-4 = (repeat your eight groups)
peers-dialogue-5 = “Has your program accepted them? Mine says:” (read what this page says)
peers-dialogue-6 = “Accepted.” – If either of you reads anything else: stop, and call again on another day from another telephone.
peers-confirm-title = What you heard
peers-field-digits = The forty digits as the other centre read them
peers-digits-hint = Digits of any script; spaces do not count.
peers-act-confirm = These are the digits I heard
peers-wait-second = You have confirmed. Another manager has to do the same, in a call of their own.
peers-alarm-title = Stop: the digits are not the same
peers-alarm-meaning = Either a group was misheard, or somebody has exchanged a card on its way and could read what the two centres send each other.
peers-alarm-1 = Confirm nothing. Send this centre nothing.
peers-alarm-2 = Call once more, on another number that you know, and read the digits group by group.
peers-alarm-3 = If they differ again, tell the security officers of both centres, and have both cards handed over by a person whom you know.
done-card-taken = The card is here. Nothing is believed yet: compare the forty digits.
done-peer-confirmed = The digits are right. Two managers have confirmed: this centre can be written to as soon as an agreement is in force.
done-peer-half-confirmed = The digits are right. Another manager has to confirm, too.
error-card-missing = There is no card. Choose the file, or paste its text.

## Agreements

agreement-column-state = State
agreement-column-title = Title
agreement-column-peer = With
agreement-column-validity = Valid
agreement-column-highest = At most
agreement-validity = { $since } to { $until }
agreement-version = version { $version }
agreement-state-proposed = waits for their signature
agreement-state-offered = waits for our signature
agreement-state-in-force = in force
agreement-state-over = ended
agreement-meaning-proposed = This centre has signed and sent it. It is not in force: the other centre has not signed.
agreement-meaning-offered = The other centre has signed and sent it. It is not in force: this centre has not signed.
agreement-meaning-in-force = Both centres have signed the same bytes. What follows decides what may go from one to the other.
agreement-meaning-over = Its last day has passed. Nothing more may go under it; what was received under it is not circulated further.
agreement-empty = There is no agreement yet. Without one nothing goes to another centre. A manager proposes it here once that centre is confirmed.
agreement-act-propose = Propose an agreement
agreement-act-sign = Sign for this centre
agreement-sign-note = From your signature on it is in force at both centres.
agreement-act-offer = Sign and send to the other centre
agreement-offer-note = It comes into force when the other centre signs the same text. What it says cannot be changed afterwards; propose another one instead.
agreement-data-note = What binds is the signed data; these sentences say what it says. Its name:
agreement-propose-title = Propose an agreement
agreement-propose-lead = What is not named here is not covered. The other centre reads it as the same clauses in three languages, and signs or does not.
agreement-no-peer = An agreement needs a confirmed centre to agree with, and there is none yet.
agreement-field-peer = With which centre
agreement-field-title-en = Title in English
agreement-field-title-ru = Title in Russian
agreement-field-title-ar = Title in Arabic
agreement-field-topics = Topics that may be exchanged
agreement-field-kinds = Kinds of information
agreement-field-categories = Persons who may occur
agreement-field-purposes = What it may be used for
agreement-field-highest-tlp = Strictest colour
agreement-field-highest-hcode = Strictest handling code
agreement-field-onward = What the receiving centre may do with it
agreement-field-valid-from = First day
agreement-field-valid-until = Last day
agreement-clause-parties = This agreement is between { $ours } and { $theirs }.
agreement-clause-topics = The parties may exchange information on these topics: { $topic }.
agreement-clause-kinds = They may exchange these kinds of information: { $kind }.
agreement-clause-categories = The information may speak of these persons only: { $category }.
agreement-clause-nobody = The information may speak of no persons.
agreement-clause-highest = Nothing stricter than { $tlp } and { $hcode } is exchanged.
agreement-clause-purposes = What is received may be used only for: { $purpose }.
agreement-clause-onward-none = The receiving centre passes it on to nobody, unless the sender has named the recipient.
agreement-clause-onward-members = The receiving centre may circulate it to the desks of its member states.
agreement-clause-validity = The agreement holds from { $since } to { $until }, both days included.
agreement-clause-nothing-else = What is not named here is not covered by the agreement and is not exchanged.
done-agreement-proposed = Signed and on its way. It comes into force when the other centre signs.
done-agreement-signed = Signed. The agreement is in force from now on.
error-day-missing = The day is missing. Write it like 2026-11-23.
