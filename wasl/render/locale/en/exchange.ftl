### Keys, cards, envelopes, receipts, the way between nodes, the journal's proofs. Whatever is said of an envelope can be read at both ends.

# The node's own keys
error-keys-missing = The node's keys are not in { $path }. Bring the key folder back from its backup; without it the node cannot speak for itself.
error-keys-exist = There are keys in { $path } already, and keys are never overwritten. Name another folder, or use the node that is there.
error-keys-permissions = Other accounts may reach the keys in { $path } (mode { $mode }), so the node does not use them. Close the files with “chmod 600” and the folder with “chmod 700”; if anybody else could have read them, tell the security officer.
error-keys-form = The keys in { $path } are damaged or incomplete. Bring the key folder back from its backup.
error-keys-not-written = The keys could not be written to { $path } ({ $reason }). Free some space or give the node's account the right to write there, then do the step again.

# Peer cards
error-card-form = The card is not in form, so it was not taken. Ask the other centre to give its card once more, whole and from the newest version of Wasl.
error-card-keys = The card shows something that is no key of ours in form, so it was not taken. Ask the other centre for its card once more.
error-card-leaf = The certificate on the card could vouch for others, or is none, so it was not taken. The other centre has to make its card anew with its own node.
error-card-node-id = The card names a node to which its keys do not belong, so it was not taken. Take a card only from the other centre itself, and tell the security officer.
error-card-other-node = The card is of another node than the one known here, so nothing was replaced. Add it as a new peer if it is one.
error-card-rolled-back = The card has number { $found }, but number { $known } of that node is already here: an old card never replaces a newer one. Ask the other centre for its newest card.
error-card-altered = A card with number { $number } of that node is already here and says something else, so nothing was replaced. Ask the other centre which is right, and tell the security officer.
error-card-same = Both cards are of the same node. Take our card and that of the other centre.

# Signed agreements
error-agreement-form = The agreement is not in form or contradicts itself, so it was not taken in. The side that offered it has to correct it and offer it again.
error-agreement-party = The agreement is not signed by just the two nodes that it names, so it was not taken in. Both parties, and only they, have to sign it, each once.
error-agreement-unknown = It was sent under an agreement that the receiving centre does not have, or under none, so it was not taken in. Both centres have to sign the agreement first; then it can be sent anew.
error-agreement-parties = It was sent under an agreement of other centres, so it was not taken in. The sender has to send it under the agreement of these two.
error-agreement-not-in-force = The agreement under which it was sent has not begun or has ended, so it was not taken in. Send it anew under an agreement that is in force.

# Who sent it: set aside, the sender learns nothing
error-envelope-form = What arrived is no envelope of Wasl. Nothing was taken in; it was set aside. If a peer says that it sent it, ask for it once more.
error-envelope-size = Part of the envelope is larger than an envelope may be ({ $size } bytes, at most { $limit }). Send less at a time, without large attachments.
error-envelope-truncated = The envelope did not arrive whole. Nothing was taken in; the sender sends it again. If it came on a stick, copy it once more.
error-envelope-trailing = Something stands behind the end of the envelope. Nothing was taken in; it was set aside. Ask the sender for it once more, and tell the security officer if it happens again.
error-attestation-form = The signature on the envelope is not in form. Nothing was taken in. Ask the sender for it once more.
error-parts-size = A part is longer than it may be ({ $size } bytes, at most { $limit }). Nothing was taken in. The sender has to send less at a time.
error-parts-truncated = The bytes end too soon. Nothing was taken in. Send or copy the whole once more.
error-header-form = The address on the envelope is not in form. Nothing was taken in; it was set aside. The sender has to bring its node up to date.
error-version-unknown = The envelope is of a version { $version } that this node does not know. Nothing was taken in. Bring both nodes up to the same version.
error-suite-unknown = The envelope is closed with other algorithms (“{ $suite }”) than the two centres use. Nothing was taken in; it was set aside. Tell the security officer: somebody may be trying to weaken the exchange.
error-recipient-wrong = The envelope is for another node ({ $found }). Nothing was taken in; it was set aside. The sender has to check to whom it was sent.
error-sender-unknown = The envelope names a sender ({ $node }) whose card is not confirmed here. Nothing was taken in; it was set aside. If you expect that centre, add its card and compare the forty digits.
error-key-unknown = The envelope names a key that the node does not have, or no longer has. Nothing was taken in. The two centres have to exchange their newest cards; then it can be sent anew.
error-path-wrong = The signature on the envelope was made for another one. Nothing was taken in; it was set aside. Tell the security officer: somebody may have altered it on the way.
error-signature-bad = The signature is not that of the centre that it names. Nothing was taken in; it was set aside. Do not answer it; tell the security officer, and ask that centre on another way whether it sent anything.
error-replay-altered = A message of that centre with the same number was taken in before and said something else. Nothing was taken in; it was set aside. Tell the security officer: somebody may have altered an old message.

# What it says: the sender is certain and is told
error-seal-broken = The envelope does not open: what was sealed and what arrived differ. Nothing was taken in. The sender has to seal it anew with our newest card.
error-size-wrong = The envelope has another size than it says. Nothing was taken in. The sender has to bring its node up to date and send it anew.
error-inner-form = What is inside the envelope is not in form. Nothing was taken in. The sender has to bring its node up to date and send it anew.
error-inner-mismatch = The envelope was sealed for this exchange, but what is inside was made by another centre, for another centre, or as another message. Nothing was taken in; it was set aside. Tell the security officer: the peer has passed on what was not meant for it.
error-inner-signature-bad = What is inside the envelope is not signed by the centre that sent it. Nothing was taken in; it was set aside. Tell the security officer, and ask that centre on another way.
error-body-hash = What is inside the envelope is not what its sender signed. Nothing was taken in; it was set aside. Tell the security officer; the sender has to send it anew.
error-body-form = What is inside the envelope is not in the one form that can be signed. Nothing was taken in. The sender has to bring its node up to date and send it anew.
error-kind-unknown = The receiving node does not know this kind of message yet. Nothing was taken in. It has to be brought up to date; then it can be sent anew.
error-life-too-long = The message was given a longer life than an envelope may have, so it was not taken in. Set a term of 35 days or less.
error-expired = The message arrived after its time had run out, so it was not taken in. If it is still wanted, send it anew.
error-content-mismatch = The message contradicts its own envelope: it speaks of another release, another desk or another centre. Nothing was taken in; it was set aside. The sender has to correct it; tell the security officer if it happens again.
error-signer-unknown = The message brings the word of a third centre whose card is not confirmed here. Nothing was taken in. Confirm that centre's card first, or have the sender make an extract of its own.
error-report-form = The report is signed, but not in the one form that can be read. Nothing was taken in. Its originator has to make it anew.
error-checkpoint-form = The other centre's statement about its journal is not in form. Nothing was taken in. That centre has to bring its node up to date.
error-checkpoint-other-node = A statement about a journal came from a centre whose journal it is not. Nothing was taken in; it was set aside. Tell the security officer.

# The way between nodes
error-batch-size = { $size } messages cannot go in one batch; it takes 1 to { $limit }. Send them in several.
error-frames-form = The request or answer between the gates did not arrive whole. Nothing was taken in; the sender sends it again.
error-frames-size = The request or answer between the gates is too large ({ $size } bytes, at most { $limit }). It has to go in several parts.
error-carrier-unreachable = The gate of the other centre ({ $gate }) does not answer. Nothing is lost: it waits and is sent again by itself. If that lasts, ask the other centre whether its gate runs and its address is still right.
error-carrier-refused-tls = The gate at { $gate } and ours do not accept each other's certificate. Nothing was sent; it waits. Both centres have to confirm each other's newest cards; if they have, tell the security officer.
error-carrier-broke-off = The line to { $gate } broke off before the answer came. Nothing is lost and nothing will be doubled: it is sent again by itself.
error-carrier-answer = What answers at { $gate } is no gate of Wasl, or is out of order ({ $fault }). Nothing is lost; it is sent again. Check the address on the peer's card, and ask the other centre.

# Proofs about a journal
error-journal-range = There is no line { $index } in a journal of { $size } lines. Check the number.
error-journal-inclusion = The line is not in the journal at the place that is claimed for it. Nothing was changed here; tell the security officer.
error-journal-shrunk = The journal had { $old_size } lines and is now shown with { $size }: lines are missing. Tell the security officer, and ask that centre whether it was restored from a backup.
error-journal-fork = The journal that is shown is not the one that was shown before: an older line was altered, left out or put in. Tell the security officer, and keep both checkpoints.
error-journal-line-altered = The line { $line } of the journal is not the one that was written. Tell the security officer; compare it with the backup.
error-journal-salt = The secret that belongs to a line of the journal is damaged, so the line cannot be checked. Bring it back from the backup.
error-journal-time = The line { $line } bears a time that the journal does not take. The program is at fault: report it to those who maintain it.
error-journal-checkpoint-form = The checkpoint of the journal of { $node } is not in form. That centre has to bring its node up to date.
error-journal-other-node = Two checkpoints that were compared are of different nodes. Compare those of the same node.
error-journal-epoch = The journal has begun a new epoch ({ $found } after { $expected }), as after a restore. Two officers have to accept it with that centre before it counts.
