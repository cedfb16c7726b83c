### Carriers: how a peer is reached, folders and sticks, what lies in them and what was carried.

step-carried = Carried, unconfirmed

# How a peer is reached
cli-column-carrier = Reached by
carrier-https = Gate { $gate }
carrier-folder = Folder { $folder }
carrier-by-hand = Folder carried by hand
carrier-way-both = there and back
carrier-way-out = outwards only: nothing comes back
carrier-way-in = inwards only: nothing can be given back

cli-help-peer-carrier =
    Set how a peer is reached: by its gate, or by a folder.

    The folder is a directory that both sides reach, or the end of a one-way link. Without a directory, somebody carries a stick: see “wasl carry”. What was carried and never confirmed is sent again the new way.
cli-argument-carrier = How the peer is reached.
cli-argument-carrier-folder = Directory that the node itself writes to and reads from; without it, a stick is carried by hand.
cli-option-way = There and back, outwards only, or inwards only.

# Carrying by hand
cli-help-carry =
    Carry sealed envelopes in a folder or on a stick.
cli-help-carry-out =
    Write what waits for a peer into a folder.

    Whoever carries it can read nothing. Until a receipt comes back, the table of fate says “carried, unconfirmed”. What does not fit stays here and can be carried later.
cli-help-carry-in =
    Take in what lies in a folder for this centre, and write the receipts into it.

    What was taken in is removed from the folder; what was not believed is moved to its subfolder “set-aside”; files of others are left alone.
cli-help-carry-card =
    Put this centre's card into a folder, for a centre that does not know it yet.
cli-argument-carry-out-folder = Directory to write into; without it, the one that is set for the peer.
cli-argument-carry-in-folder = Directory to read.
cli-argument-carry-card-folder = Directory to write into.
cli-option-again = Also what was carried before and is not confirmed. Where receipts can come back, this is always done.

carry-progress-out = Written so far: { $written }
carry-progress-in = Done: { $done } of { $all }
carry-card-put = The card lies in the folder as { $file }. The other centre takes it with “wasl peer add”; then compare the forty digits.
carry-figure-written = Written
carry-figure-already = Already there
carry-figure-waiting = Waiting or not confirmed
carry-figure-accepted = Taken in
carry-figure-parts = Parts of files taken in
carry-figure-repeated = Taken in before
carry-figure-refused = Refused, the sender is told
carry-figure-unbelieved = Not believed, set aside
carry-figure-odd = Files with a fault
carry-figure-unknown = From unconfirmed senders, left
carry-figure-others = For other centres, left
carry-figure-foreign = Files that are not ours, left
carry-figure-answered = Receipts written
carry-figure-left = Done, but could not be removed
carry-more-findings = Further findings: { $count }. See them all with --json.
carry-gap = not arrived: { $first } to { $last }
carry-gap-of = From { $peer }, the messages numbered { $first } to { $last } have not arrived, although later ones have. Ask that centre to carry them once more.
carry-card-found = A card of “{ $name }” lies in { $file }. If you expect it, take it with “wasl peer add” and compare the forty digits.
carry-crowded = The folder holds more files than are looked at in one round. Take away what does not belong there, then carry in once more.

# What is wrong with a file
finding-folder-file-link = { $file } is a link or has a second name, so it was not read. Copy the file itself into the folder.
finding-folder-file-special = { $file } is no ordinary file, so it was not opened. Take it out of the folder.
finding-folder-file-cut-short = { $file } is not whole. It was left: it may still be being copied. If it stays so, ask the sender to carry it once more.
finding-folder-file-too-large = { $file } is larger than an envelope can be, so it was not read. Take it out of the folder.
finding-folder-file-damaged = { $file } is damaged. Nothing was taken in; it was set aside. Ask the sender to carry it once more.

# What is wrong with a folder
error-folder-missing = There is no folder { $path }. Plug the stick in, or check the path.
error-folder-link = The path { $path } leads over a link ({ $part }), and links are never followed. Name the path without links.
error-folder-unreadable = The folder { $path } cannot be read ({ $fault }). Nothing was lost. Check the medium and the rights of the node's account, then try again.
error-folder-unwritable = Nothing can be written into the folder { $path } ({ $fault }). Nothing was lost: it waits here. Check the medium and the rights of the node's account, then carry out once more.
error-folder-full = The folder { $path } is full. Nothing was lost: what did not fit waits here. Make room or take another medium, then carry out once more.
error-folder-quota = The folder { $path } already holds { $files } files with { $megabytes } MiB, and no more is put into one folder. Nothing was lost: it waits here. Have the other side take in what lies there, or name another folder.
error-folder-unnamed = No folder is set for the peer “{ $peer }”. Name one on the command line, or set one with “wasl peer carrier”.
error-folder-long = The path of the folder is too long; at most { $limit } characters can be kept. Choose a shorter one.
error-carrier-https-folder = A peer that is reached by its gate has no folder ({ $folder }). Leave the folder out, or write “folder” instead of “https”.
