# Extracts: what keeps one from being cut, and what the pages and the command line say of it.

error-extract-unread = Nobody has confirmed the title and the text of this extract. Read both: do they name anything that you left out? Then confirm them, or write them anew.
error-extract-names = The extract still names "{ $said }" in { $place ->
    [title] its title
    [text] its text
    [conditions] the conditions of its handling
    [file] the name or description of a file
   *[property] the field "{ $place }"
}, although you left it out. Write that part anew, or leave it out, too. The conditions of a report cannot be changed in an extract: file a new report instead.
error-extract-recipes-too-many = This desk keeps { $limit } choices for this version of the report already, and no more. Use one of them.
error-extract-file-missing = The file "{ $name }" is not whole on this node, so it cannot be sealed anew for the extract. Wait until all of it has arrived, or leave it out.
error-recipe-outdated = The report was corrected: version { $version } is in force. This choice was made for an earlier version. Choose again for the new one.
error-extract-file-unknown = The choice names a file that this report does not have. Choose among its files again.

error-extract-part-unknown = The report has no “{ $name }” that an extract could keep. `wasl report show` lists its entities with their ids; a field is written ENTITY.FIELD.
extract-read-words = Read the title and the text that stay, or write them anew. Nobody has confirmed them yet.
extract-names-whole = “{ $said }” was left out, and still stands in { $place ->
    [title] the title
    [text] the text
    [conditions] the conditions of the handling
    [file] the name or description of a file
   *[property] the field “{ $place }”
}.
extract-names-part = Perhaps “{ $said }”, which was left out, is named in { $place ->
    [title] the title
    [text] the text
    [conditions] the conditions of the handling
    [file] the name or description of a file
   *[property] the field “{ $place }”
}.
cli-extract-kept = Kept as { $recipe }. Release it with `wasl report release REPORT --extract { $recipe } --to PARTY`.
cli-column-recipe = Choice
cli-column-entities = Entities
cli-column-files = Files
cli-column-extract = Extract
cli-title-recipes = Choices kept for this report
cli-option-without = An entity that is left out, by its id. May be given several times.
cli-option-without-field = A field of an entity that is left out, for instance ENTITY.birthDate. May be given several times.
cli-option-keep-file = A file that stays, by the id of its attachment; without this no file stays. May be given several times.
cli-option-sensitive = Keep what is flagged as sensitive, too.
cli-option-without-event = Leave out the date of the event.
cli-option-with-page = Keep the date of the page or document that the report came from.
cli-option-extract-title = A title in your own words in place of the original one.
cli-option-extract-text = A text in your own words in place of the original one.
cli-option-read = You have read the title and the text that stay: they name nothing that was left out.
cli-option-extract-dry-run = Show the extract as its reader would get it, and keep nothing.
cli-option-release-extract = Give all of these recipients the extract that this choice makes, and not the whole report.
cli-help-report-extract =
    Choose what stays of a report, for an extract.

    Everything stays that is not left out, but for what is sensitive, for files, and for what this node does not know. The choice
    is kept for this version of the report; `wasl report release --extract` cuts by it.
cli-help-report-extracts = List the choices that your desk keeps for a report.

extract-title = Release in part
extract-note = Tick what stays. The reader gets a report of its own, and nothing in it tells what was left out, or how much.
extract-choose = What stays
extract-stops = stands in the way
extract-unknown = This node does not know what this is, so it never stays in an extract.
extract-files = Files
extract-files-note = A file that stays is sealed anew under a new key. Look into it first: what a picture shows or a document says of its author stays in it.
extract-file-name = Name under which the reader gets it
extract-file-says = Description
extract-words = Title and text
extract-words-note = Read both, and write them anew where they name what you left out.
extract-field-title = Title
extract-field-text = Text
extract-read = I have read the title and the text: they name nothing that was left out.
extract-besides = Besides
extract-event = Keep the date of the event
extract-page = Keep the date of the page or document it came from
extract-sensitive = Keep what is flagged as sensitive, where it is ticked
extract-show = Show what the reader gets
extract-keep = Keep this choice
extract-as-read = What the reader gets
extract-no-things = No entity stays.
send-whole = The whole report
send-extract = Extract { $number }: { $things } of { $all_things } entities, { $files } of { $all_files } files
send-forms = In which form
send-in-part = in part
send-without = { $count ->
    [one] The rules would permit it without this entity:
   *[other] The rules would permit it without these entities:
}
send-make-extract = Make an extract
report-extract = This is an extract: the originator left parts of the report out.
report-extract-own = This is an extract that your desk cut, as its readers get it.
report-extract-original = Open the whole report

rule-peer-handling = That centre has declared that it may hold at most { $highest }, and this is { $tlp }.
rule-observer-not-named = An observer’s desk gets only what names it itself; that its centre is named is not enough.
rule-peer-handling-plain = That centre may not hold so high a handling.

step-waiting = Waits for a second person
step-approved = Approved
approval-kind-release = Release above the level of this centre
approval-release-of = Release of “{ $title }”, { $mark }, report { $report }
approval-release-whole = The whole report goes to { $to }.
approval-release-part = The extract { $recipe } goes to { $to }.
preview-waits = waits for a second person
send-waits = Some of it goes only once a second person of this desk has approved it. It stands under the fate of the report, and waits.
rule-second-declined = The second person declined the release.
rule-second-withdrawn = The release was taken back by whoever proposed it, before it was approved.
rule-second-lapsed = Nobody approved the release in time.
rule-second-void = The report, a recipient, an agreement or what the rules say changed before the release was approved. Release it anew.
