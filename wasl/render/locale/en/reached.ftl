### How a peer is reached, and what of it has not arrived.

peers-column-carrier = Reached by
peers-carrier-https = its gate
peers-carrier-folder = a folder
peers-has-gaps = something is missing
peers-reached-title = How it is reached
peers-reached-folder = Folder
peers-reached-way = Direction
peers-way-out-note = What goes there stays “Carried, unconfirmed”: nothing can come back that says it arrived.
peers-reached-gaps = Missing
peers-gap-one = Message { $first } has not arrived, although later ones have.
peers-gap = Messages { $first } to { $last } have not arrived, although later ones have.
peers-part-gap = Part { $part } of { $total } of a file is missing, although later ones have arrived.
peers-gaps-note = Ask that centre to carry the messages once more. Parts of files are asked for by themselves and come under new numbers; the old ones stay in this list.
peers-gaps-none = nothing, as far as can be seen here
peers-reached-note = A manager changes the way with “wasl peer carrier”.
carrier-none = no gate
carry-part-gap = missing: part { $part } of { $total } of a file
error-carrier-no-gate = “{ $peer }” has no gate and can only be reached by a folder. Write “folder” instead of “https”.
