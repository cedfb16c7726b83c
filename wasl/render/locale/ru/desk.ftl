### Рамка каждой страницы и её части.

nav-compose = Написать
nav-registers = Журналы
nav-vocabulary = Словари
nav-directory = Справочник
nav-more = Ещё
nav-factors = Ключи и вход
nav-keys = Клавиши
signed-in-as = Вы вошли как { $login }
search-label = Поиск
search-hint = Имя, номер, слово…
strip-ask = Что это значит
strip-national = национальный гриф, как его поставило государство
act-cancel = Назад, ничего не делать

field-optional = (можно не заполнять)
field-none = — нет —
faults-title = { $count ->
    [one] Нужно исправить: { $count } поле
    [few] Нужно исправить: { $count } поля
    [many] Нужно исправить: { $count } полей
   *[other] Нужно исправить: { $count } поля
}
path-label = Место этой страницы
pages-label = Другие строки
pages-newer = Новее
pages-older = Старее
preview-will = { $count ->
    [one] Получит ({ $count })
    [few] Получат ({ $count })
    [many] Получат ({ $count })
   *[other] Получат ({ $count })
}
preview-will-not = { $count ->
    [one] Не получит ({ $count }), потому что
    [few] Не получат ({ $count }), потому что
    [many] Не получат ({ $count }), потому что
   *[other] Не получат ({ $count }), потому что
}
preview-nobody = Не получит никто.
preview-all = Получат все.

hijri-day = { $day } { $month } { $year } г. х.
hijri-month-1 = мухаррама
hijri-month-2 = сафара
hijri-month-3 = раби аль-авваля
hijri-month-4 = раби ас-сани
hijri-month-5 = джумада аль-уля
hijri-month-6 = джумада ас-сани
hijri-month-7 = раджаба
hijri-month-8 = шаабана
hijri-month-9 = рамадана
hijri-month-10 = шавваля
hijri-month-11 = зуль-каады
hijri-month-12 = зуль-хиджжи

keys-lead = Всё на этих страницах можно сделать и без клавиш. Клавиши работают, пока вы не печатаете в поле.
keys-column-key = Клавиша
keys-column-act = Что делает
keys-next = К следующей строке списка
keys-before = К предыдущей строке
keys-open = Открыть строку
keys-answer = Ответить
keys-search = К строке поиска
keys-map = Эта таблица
keys-close = Закрыть раскрытый список в шапке
keys-are-on = В этом браузере клавиши включены.
keys-are-off = В этом браузере клавиши выключены.
keys-switch-off = Выключить клавиши
keys-switch-on = Включить клавиши

tray-answer-late = Просрочено
tray-answer-hours = Ответить за несколько часов
tray-answer-today = Ответить сегодня
tray-answer-week = Ответить на этой неделе
tray-answer-after = Ответить позже
