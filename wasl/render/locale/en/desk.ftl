### The frame of every page and the components.

nav-compose = New report
nav-registers = Registers
nav-vocabulary = Vocabulary
nav-directory = Directory
nav-more = More
nav-factors = Passkeys and sign-in
nav-keys = Map of keys
signed-in-as = Signed in as { $login }
search-label = Search
search-hint = Name, number, word…
strip-ask = What it means
strip-national = national mark, as its state gave it
act-cancel = Back without doing it

field-optional = (may stay empty)
field-none = — none —
faults-title = { $count ->
    [one] One thing is to be mended
   *[other] { $count } things are to be mended
}
path-label = Where this page lies
pages-label = Further lines
pages-newer = Newer
pages-older = Older
preview-will = { $count ->
    [one] Will get it ({ $count })
   *[other] Will get it ({ $count })
}
preview-will-not = { $count ->
    [one] Will not get it ({ $count }), because
   *[other] Will not get it ({ $count }), because
}
preview-nobody = Nobody would get it.
preview-all = Nobody is left out.

hijri-day = { $day } { $month } { $year }
hijri-month-1 = Muharram
hijri-month-2 = Safar
hijri-month-3 = Rabi al-Awwal
hijri-month-4 = Rabi al-Thani
hijri-month-5 = Jumada al-Ula
hijri-month-6 = Jumada al-Akhira
hijri-month-7 = Rajab
hijri-month-8 = Shaʿban
hijri-month-9 = Ramadan
hijri-month-10 = Shawwal
hijri-month-11 = Dhu al-Qaʿda
hijri-month-12 = Dhu al-Hijja

keys-lead = Everything on these pages can be done without keys, too. The keys work while you are not typing in a field.
keys-column-key = Key
keys-column-act = What it does
keys-next = To the next line of a list
keys-before = To the line before
keys-open = Open the line
keys-answer = Answer
keys-search = To the search box
keys-map = This map
keys-close = Close an open list of the head
keys-are-on = Keys are on in this browser.
keys-are-off = Keys are off in this browser.
keys-switch-off = Switch the keys off
keys-switch-on = Switch the keys on

tray-answer-late = Late
tray-answer-hours = Answer within hours
tray-answer-today = Answer today
tray-answer-week = Answer this week
tray-answer-after = Answer later
