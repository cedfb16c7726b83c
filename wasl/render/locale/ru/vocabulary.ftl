### Словари: что не так с добавлением, команды, страницы, названия таблиц, видов и сведений.

error-vocabulary-closed = Таблицу «{ $table }» дополнять нельзя: от её кодов зависит сама программа. Выберите ближайшую запись, остальное скажите в тексте.
error-vocabulary-full = Этот узел уже добавил { $limit } в словари и больше добавить не может. Сначала вычеркните ненужное.
error-vocabulary-name-blank = В названии нет ни букв, ни цифр. Напишите название так, как его пишут люди.
error-vocabulary-name-known = «{ $value }» — уже название этой записи. Добавлять нечего.
error-vocabulary-name-taken = «{ $value }» уже означает «{ $code }». Посмотрите ту запись; если слово действительно употребляют для обеих, добавьте его как жаргонное.
error-vocabulary-source-missing = Не указано, кто это утверждает. Укажите источник: ориентировку, номер дела или кто сообщил.
error-vocabulary-centre-only = Запись может добавить только сотрудник стола центра: её код навсегда остаётся в сообщениях. Обратитесь в центр или добавьте название к имеющейся записи.
error-vocabulary-labels-missing = У записи нет названия. Дайте название хотя бы на одном из трёх языков.
error-vocabulary-fact-unknown = У записей таблицы «{ $table }» нет сведения «{ $name }». Посмотрите другую запись таблицы, какие сведения в ней есть.
error-vocabulary-fact-form = «{ $value }» не может быть сведением «{ $name }». Сверьте с источником и напишите без пробелов по краям.
error-vocabulary-fact-missing = Запись таблицы «{ $table }» требует сведения «{ $name }». Добавьте его.
error-vocabulary-own-name = Это название добавили вы сами. Подтвердить его должен другой сотрудник.

cli-help-vocabulary = Слова и коды: найти, добавить название, подтвердить чужое.
cli-help-vocabulary-tables = Перечислить таблицы и сколько в них непроверенных названий.
cli-help-vocabulary-find =
    Найти записи по любому названию, на любом из трёх письменных языков и в любом написании.

    Сначала целое название, затем начала, слова внутри названий, то же звучание другим письмом и названия с одной-двумя иными буквами.
cli-help-vocabulary-show = Показать запись: названия с видом и источником и сведения о ней.
cli-help-vocabulary-add =
    Добавить запись с кодом этого узла. Только за столом центра.

    На других узлах код неизвестен; там показывают текст рядом с ним.
cli-help-vocabulary-name =
    Добавить название к записи.

    На этом узле оно действует сразу и показывается как непроверенное, пока его не подтвердит другой сотрудник.
cli-help-vocabulary-review = Подтвердить название, добавленное другим сотрудником.
cli-help-vocabulary-strike = Вычеркнуть добавленное здесь и не подтверждённое название.
cli-help-vocabulary-unreviewed = Перечислить непроверенные названия и сведения, сначала названия, добавленные здесь.
cli-argument-vocabulary-table = Таблица; их перечисляет «wasl vocabulary tables».
cli-argument-vocabulary-code = Код записи.
cli-argument-vocabulary-query = Что искать.
cli-argument-vocabulary-name-text = Название, как его пишут люди.
cli-argument-vocabulary-name-id = Номер названия; его показывает «wasl vocabulary unreviewed».
cli-argument-vocabulary-slug = Последняя часть кода: строчные латинские буквы, цифры и дефисы.
cli-option-vocabulary-table = Искать только в этой таблице; повторите для других.
cli-option-vocabulary-one-table = Только названия этой таблицы.
cli-option-vocabulary-kind = Для чего служит название.
cli-option-vocabulary-language = Язык названия, две буквы; без него решают буквы названия.
cli-option-vocabulary-only-language = Только названия на этом языке, две буквы.
cli-option-vocabulary-source = Кто это утверждает: ориентировка, дело, коллега.
cli-option-vocabulary-fact = Сведение о записи, например group=opiates; повторите для других.
cli-option-vocabulary-name-en = Название по-английски.
cli-option-vocabulary-name-ru = Название по-русски.
cli-option-vocabulary-name-ar = Название по-арабски.
cli-column-vocabulary-table = Таблица
cli-column-vocabulary-entries = Записи
cli-column-vocabulary-names = Названия
cli-column-vocabulary-unreviewed = Не проверено
cli-column-vocabulary-label = Называется
cli-column-vocabulary-matched = Найдено по
cli-column-vocabulary-match = Как
cli-column-vocabulary-kind = Вид
cli-column-vocabulary-language = Язык
cli-column-vocabulary-source = Источник
cli-column-vocabulary-reviewed = Проверено
cli-column-vocabulary-fact = Сведение
cli-column-vocabulary-id = Номер
cli-vocabulary-added = Добавлено как «{ $code }».
cli-vocabulary-name-added = Добавлено, не проверено. Другой сотрудник подтверждает командой: wasl vocabulary review { $name }
cli-vocabulary-reviewed = Подтверждено.
cli-vocabulary-struck = Вычеркнуто.
cli-vocabulary-none = Ничего не найдено.

name-kind-official = официальное
name-kind-common = обиходное
name-kind-street = жаргонное
name-kind-trade = торговое
name-kind-code = код
name-match-exact = название целиком
name-match-prefix = начало
name-match-word = слово внутри
name-match-sound = звучит похоже
name-match-near = почти те же буквы

vocabulary-table-agencies = Ведомства государств
vocabulary-table-airports = Аэропорты
vocabulary-table-cannot_tell = Тексты, которые нельзя закодировать
vocabulary-table-centres = Центры и организации
vocabulary-table-countries = Страны
vocabulary-table-drug_groups = Группы наркотиков
vocabulary-table-hiding_places = Тайники
vocabulary-table-installations = Места изъятия
vocabulary-table-kinds = Виды сведений
vocabulary-table-legal_bases = Правовые основания
vocabulary-table-offences = Преступления
vocabulary-table-person_categories = Категории лиц
vocabulary-table-places = Регионы, города, пункты пропуска
vocabulary-table-ports = Порты
vocabulary-table-precursors = Прекурсоры
vocabulary-table-programmes = Санкционные программы
vocabulary-table-purposes = Цели
vocabulary-table-refusal_reasons = Причины отказа
vocabulary-table-routing = Направление через границу
vocabulary-table-substances = Вещества
vocabulary-table-topics = Темы
vocabulary-table-transport = Виды транспорта
vocabulary-table-units = Единицы измерения
vocabulary-table-urgencies = Срочность
vocabulary-table-detection_methods = Способы обнаружения
vocabulary-table-drug_forms = Формы наркотиков
vocabulary-table-genders = Пол
vocabulary-table-incident_kinds = Виды происшествий
vocabulary-table-laboratory_kinds = Виды лабораторий
vocabulary-table-likelihoods = Вероятность
vocabulary-table-payment_methods = Способы оплаты
vocabulary-table-trafficking_roles = Роли в незаконном обороте

vocabulary-fact-article = Статья
vocabulary-fact-authority = Орган
vocabulary-fact-cas = Номер CAS
vocabulary-fact-control = Международный контроль
vocabulary-fact-control_source = Источник о контроле
vocabulary-fact-country = Страна
vocabulary-fact-dea = Код DEA
vocabulary-fact-factor = Множитель
vocabulary-fact-factor_source = Источник множителя
vocabulary-fact-geonames = Номер GeoNames
vocabulary-fact-group = Группа
vocabulary-fact-hours = Часов
vocabulary-fact-hs = Субпозиция ГС
vocabulary-fact-iata = Код ИАТА
vocabulary-fact-icao = Код ИКАО
vocabulary-fact-iso = Код ИСО 3166-2
vocabulary-fact-kind = Вид
vocabulary-fact-lat = Широта
vocabulary-fact-lon = Долгота
vocabulary-fact-measure = Мера
vocabulary-fact-members = Участники
vocabulary-fact-other = По ту сторону границы
vocabulary-fact-topic = Тема
vocabulary-fact-unlocode = Код ЛОКОД ООН

vocabulary-find = Найти слово
vocabulary-find-hint = Наркотик, место, единица: любым из трёх письмен, в любом написании.
vocabulary-find-table = В какой таблице
vocabulary-everywhere = Во всех таблицах
vocabulary-found = { $count ->
    [one] Найдена { $count } запись
    [few] Найдены { $count } записи
    [many] Найдено { $count } записей
   *[other] Найдено { $count } записи
}
vocabulary-nothing = Такого названия нет ни у одной записи. Попробуйте другое написание или добавьте название к нужной записи.
vocabulary-tables = Таблицы
vocabulary-column-table = Таблица
vocabulary-column-entries = Записей
vocabulary-column-unreviewed = Непроверенных названий
vocabulary-entries-here = Записи
vocabulary-names = Названия
vocabulary-facts = Сведения
vocabulary-code = Код
vocabulary-sources = Источник
vocabulary-column-name = Название
vocabulary-column-kind = Вид
vocabulary-column-language = Язык
vocabulary-column-source = Источник
vocabulary-column-review = Проверка
vocabulary-reviewed = проверено
vocabulary-not-reviewed = не проверено
vocabulary-added-by = добавил(а) { $name }
vocabulary-own = Запись этого узла: на других узлах показывают текст рядом с её кодом.
vocabulary-no-language = нет
vocabulary-unreviewed = Не проверено
vocabulary-unreviewed-hint = Названия и сведения, за которые пока никто не отвечает; сначала названия, добавленные здесь. При поиске они действуют, доказательством не служат.
vocabulary-unreviewed-none = Проверять нечего.
vocabulary-unreviewed-more = Есть ещё; выберите таблицу или язык.
vocabulary-filter = Показать
vocabulary-language-all = Все языки
vocabulary-add-name = Добавить название
vocabulary-field-name = Название
vocabulary-field-name-hint = Так, как его пишут или произносят.
vocabulary-field-kind = Вид названия
vocabulary-field-language = Язык
vocabulary-field-language-auto = По буквам
vocabulary-field-source = Кто это утверждает
vocabulary-field-source-hint = Ориентировка, номер дела, коллега.
vocabulary-act-add = Добавить название
vocabulary-act-confirm = Подтвердить
vocabulary-act-strike = Вычеркнуть
vocabulary-done-added = Название добавлено. Здесь оно действует сразу; подтвердить его должен другой сотрудник.
vocabulary-done-reviewed = Название подтверждено.
vocabulary-done-struck = Название вычеркнуто.
vocabulary-source-wasl = из общих знаний, с источником не сверено
vocabulary-source-cn-2025 = Китай, перечни контролируемых веществ, 2025
vocabulary-source-hs-2022 = Гармонизированная система, 2022
vocabulary-source-unodc-ids = УНП ООН, отдельные изъятия наркотиков, 2011–2016
vocabulary-source-cldr = Юникод, CLDR
vocabulary-source-geonames = база GeoNames
vocabulary-source-dea = перечень слов DEA (США)
vocabulary-tongue-ar = Арабский
vocabulary-tongue-ru = Русский
vocabulary-tongue-en = Английский
vocabulary-tongue-fa = Персидский
vocabulary-control-1961-I = Конвенция 1961 года, Список I
vocabulary-control-1961-II = Конвенция 1961 года, Список II
vocabulary-control-1961-III = Конвенция 1961 года, Список III
vocabulary-control-1961-IV = Конвенция 1961 года, Список IV
vocabulary-control-1971-I = Конвенция 1971 года, Список I
vocabulary-control-1971-II = Конвенция 1971 года, Список II
vocabulary-control-1971-III = Конвенция 1971 года, Список III
vocabulary-control-1971-IV = Конвенция 1971 года, Список IV
vocabulary-control-1988-I = Конвенция 1988 года, Таблица I
vocabulary-control-1988-II = Конвенция 1988 года, Таблица II
vocabulary-place-region = регион
vocabulary-place-city = город
vocabulary-place-crossing = пункт пропуска
vocabulary-place-port = порт
vocabulary-place-airport = аэропорт
vocabulary-measure-mass_g = граммы
vocabulary-measure-count = штуки
vocabulary-measure-volume_ml = миллилитры
vocabulary-measure-area_m2 = квадратные метры
vocabulary-matched = найдено по { $name }
