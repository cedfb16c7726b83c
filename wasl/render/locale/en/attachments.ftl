### Attachments: taking a file in, sending it in parts, reading it. Nothing here names a file that the reader did not name.

# taking in
error-attachment-empty = The file is empty, so there is nothing to attach. Choose another one.
error-attachment-too-large = The file is larger than { $limit } MiB, the most that this node takes. Divide it, make it smaller, or hand it over another way and say so in the report.
error-attachment-quota = The files of this desk would take more than { $limit } MiB together. Remove uploads that no report needs, or ask the node's operator for more room.
error-attachment-name = The name of the file cannot be kept: it is empty, longer than { $limit } characters, or damaged. Rename the file and attach it again.
error-attachment-not-uploaded = The report names an attachment that this desk has not uploaded. Attach the file again, then file the report.
error-attachments-too-many = A report holds at most { $limit } attachments. Divide them among several reports.
error-attachment-repeated = The report names the same attachment twice. Remove one of the two.
error-attachment-form = What the report says of an attachment cannot be right (field { $field }), so it was not taken in. The sender has to bring its node up to date and send it anew.
error-attachment-upload-broken = The upload broke off and nothing of it was kept. What you typed is not affected. Attach the file again.
error-upload-without-file = No file was chosen. Choose one and add it again.

# on the way
error-attachment-unknown = A part came for the attachment { $attachment }, which no report of that centre names here. Nothing was taken in. Release the report anew.
error-attachment-asked-too-often = The attachment { $attachment } was asked for again too often. Ask the desk that sent it to release the report anew.
error-attachment-too-large-here = The attachment is larger than the receiving node takes, so it stays out; the report itself was taken in. Divide the file, or hand it over another way.
error-attachment-peer-quota = The receiving node has no more room for files of your centre, so the attachment stays out; the report itself was taken in. Ask the other centre for room, then release it anew.
error-attachment-hash = All parts are there, but together they are another file than the signed report names. Nobody can open it. Attach the file anew and send a new report.
error-chunk-place = The attachment has no part at place { $index }. Nothing was taken in. The sender has to bring its node up to date and send it anew.
error-chunk-broken = A part of the attachment does not open with the key in the report, so it was not taken in. Release the report anew; if it stays, attach the file again.
error-chunk-missing = Parts of the attachment are missing. They are asked for again by themselves.

# reading
error-attachment-arriving = The attachment is still arriving: { $arrived } of { $total } parts are here. It can be opened once it is whole; nothing needs to be done for that.
error-attachment-damaged = The attachment is damaged on this node. What came from another centre is asked for again by itself; of your own file, restore the backup or attach it to a new report.

# what to know before opening a file
attachment-warning-program = This is a program or can start one. Do not open it on a machine you work on.
attachment-warning-page = This is a page that can hold scripts. Wasl never shows it; open it only on a machine kept for that.
attachment-warning-archive = This is an archive: what is inside was not looked at.
attachment-warning-other-type = The name promises another kind of file than the content is.
attachment-warning-odd-name = The name holds invisible characters that can make it look like another one; they are shown as marks.
attachment-warning-location = The picture says where it was taken. Whoever gets it learns that place.
attachment-warning-no-preview = No small picture could be made in safe bounds.

# pages
section-attachments = Attachments
attachment-parts = Parts arrived: { $arrived } of { $total }
attachment-state-uploaded = ready
attachment-state-arriving = arriving
attachment-state-whole = whole
attachment-state-refused = not taken in
attachment-state-damaged = damaged
attachment-open = Download
attachment-preview = Small picture of { $name }
attachment-unchecked = Files are given as they were sent and are not checked for viruses. A downloaded file leaves Wasl; its handling goes along in the name.
attach-open = Add or remove files
attach-back = Back to the draft
attach-files = Files
attach-add = Add
attach-remove = Remove
attach-note = At most { $limit } MiB each. A file is encrypted as it comes in; only this desk has it until the report is released.
done-attached = { $count ->
    [one] { $count } file is attached.
   *[other] { $count } files are attached.
}
done-detached = The file is removed.
fate-parts = Attachments, parts arrived: { $arrived } of { $total }
size-bytes = { $figure } B
size-kib = { $figure } KiB
size-mib = { $figure } MiB

# command line
cli-help-attachment = Files that belong to a report.
cli-help-attachment-list = List the attachments of a report, and how far they have come.
cli-help-attachment-get =
    Write an attachment to a file; this is noted as read.

    The file is given as it was sent and is not checked for viruses. Its handling is shown, and binds whoever has the file.
cli-option-attach = A file to attach; may be given several times.
cli-option-attachment-out = Where to write it; “-” is standard output.
cli-argument-attachment-id = The attachment.
cli-column-attachment = Attachment
cli-column-file-size = Size
cli-column-file-type = Type
cli-attachment-written = Written to { $path }. Its handling: { $mark }
