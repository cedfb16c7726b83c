### Значения записи словами: оценки, слова вероятности, даты, грифы, пометки.

error-date-tolerance = В поле { $field } погрешность даты больше { $limit } дней или меньше нуля. Укажите число от 0 до { $limit }.
error-event-date-differs = Дата события, как она дана, означает { $event }, а рядом стоит { $given }. Оставьте что-то одно: дата у события одна.
error-grading-scheme = Оценки { $grade } в системе { $scheme } нет. В системе 6x6 есть буквы от A до F и цифры от 1 до 6, в системе 4x4 — буквы A, B, C, X и цифры от 1 до 4.
error-grading-unreadable = «{ $value }» — не оценка системы { $scheme }. Нужны одна буква и одна цифра, например B2.
error-state-form = В поле { $field } стоит не код государства. Укажите две латинские буквы, например qa или kz.
scheme-6x6 = система 6x6 (код Адмиралтейства)
scheme-4x4 = система 4x4 (код Европола)
grading-other = { $scheme }; { $other } — приблизительно { $grade }
source-4x4-a = надёжность источника не вызывает сомнений
source-4x4-b = источник в большинстве случаев надёжен
source-4x4-c = источник в большинстве случаев ненадёжен
source-4x4-x = надёжность источника оценить нельзя
information-4x4-1 = точность не вызывает сомнений
information-4x4-2 = известно лично источнику, но не передающему сотруднику
information-4x4-3 = лично источнику не известно, но подтверждается имеющимися сведениями
information-4x4-4 = лично источнику не известно, подтвердить нельзя
pap-clear = действия по этим сведениям не ограничены
pap-green = активные действия допустимы в пределах закона
pap-amber = только скрытая проверка: объект не должен её заметить
pap-red = только то, что извне обнаружить нельзя
fact-nature = Характер сведений
nature-fact = Факт
nature-assessment = Аналитический вывод
fact-likelihood = Вероятность
likelihood-range = { $word } ({ $low }–{ $high } %)
fact-page = Дата страницы или документа
fact-mark = Национальный гриф
mark-by = { $mark } — гриф государства: { $state }
calendar-gregorian = григорианский календарь
calendar-hijri = календарь хиджры
calendar-solar-hijri = солнечный календарь хиджры
date-from = { $date } (исходно — { $calendar })
date-given = { $date } — в источнике: { $given }
date-converted = { $date } — в источнике: { $given }, { $calendar }
date-off = { $days ->
    [one] { $date }, плюс-минус { $days } день
    [few] { $date }, плюс-минус { $days } дня
    [many] { $date }, плюс-минус { $days } дней
   *[other] { $date }, плюс-минус { $days } дня
}
cli-option-scheme = Система оценки: 6x6 (Адмиралтейство) или 4x4 (Европол); без указания — 6x6.
cli-option-nature = Факт или аналитический вывод: fact или assessment.
cli-option-likelihood = Слово вероятности: код таблицы likelihoods.
cli-option-page-date = Дата страницы или документа, откуда взяты сведения.
cli-option-pap = Какие действия допустимы: PAP:CLEAR, PAP:GREEN, PAP:AMBER или PAP:RED.
cli-option-national-state = Государство, поставившее национальный гриф: две латинские буквы.

error-date-ambiguous = «{ $value }» можно понять двояко: { $first } или { $second }. Напишите месяц словом или дату в виде { $first }.
error-date-year-missing = В «{ $value }» не назван год. Добавьте его четырьмя цифрами.
error-date-year-short = Год в «{ $value }» записан не полностью. Напишите все четыре цифры, например 2020.
error-date-weekday = В «{ $value }» назван не тот день недели: { $day } был другой. Исправьте день недели или дату.
error-date-calendar-unclear = Неясно, по какому календарю дана дата «{ $value }». Напишите месяц словом или добавьте «г. х.» либо «н. э.».
error-date-pair-differs = «{ $first }» и «{ $second }» — разные дни. Исправьте одну из дат или уберите её.
error-date-hijri-range = Год хиджры { $year } вне таблицы: она охватывает годы с { $first } по { $last }. Укажите григорианскую дату.
error-date-hijri-month = Месяца { $month } в календаре хиджры нет. Укажите число от 1 до 12 или название месяца.
error-date-hijri-impossible = Дня { $day } в месяце { $month } года хиджры { $year } нет; дней в этом месяце: { $length }. Исправьте день или укажите григорианскую дату.
error-date-hijri-none = Для дня { $day } таблицы календаря хиджры нет. Укажите григорианскую дату.
error-date-solar-range = Год солнечной хиджры { $year } вне пределов с { $first } по { $last }. Укажите григорианскую дату.
error-date-solar-impossible = Дня { $value } в солнечном календаре хиджры нет. Исправьте день или месяц.

error-quantity-unreadable = «{ $value }» не читается как одно количество. Напишите число и единицу, например 12,5 кг.
error-quantity-ambiguous = «{ $value }» можно понять двояко: { $first } или { $second }. Напишите число без разделителя или полностью.
error-quantity-range = В «{ $value }» названы два числа: { $first } и { $second }. Укажите одно; о неточном скажите в тексте.
error-quantity-too-large = «{ $value }» — столько быть не может. Проверьте число и единицу.
error-quantity-unit-missing = В «{ $value }» нет единицы. Добавьте её, например кг, г, л или таблеток.
contradictions-title = Числа противоречат друг другу
contradictions-note = Показано так, как дал составитель; ничего не исправлено. Спросите у составителя, что верно.
contradiction = Итог указан { $stated }, а части в сумме дают { $summed }: { $parts }.
