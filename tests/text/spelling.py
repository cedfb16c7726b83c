"""Spells numbers in words, for the test that what is written is read again: plain forms, no abbreviation."""
# fmt: off

from __future__ import annotations

_EN = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_EN_TENS = ["-", "-", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_RU = [
    "ноль",
    "один",
    "два",
    "три",
    "четыре",
    "пять",
    "шесть",
    "семь",
    "восемь",
    "девять",
    "десять",
    "одиннадцать",
    "двенадцать",
    "тринадцать",
    "четырнадцать",
    "пятнадцать",
    "шестнадцать",
    "семнадцать",
    "восемнадцать",
    "девятнадцать",
]
_RU_TENS = [
    "-",
    "-",
    "двадцать",
    "тридцать",
    "сорок",
    "пятьдесят",
    "шестьдесят",
    "семьдесят",
    "восемьдесят",
    "девяносто",
]
_RU_HUNDREDS = [
    "-", "сто", "двести", "триста", "четыреста",
    "пятьсот", "шестьсот", "семьсот", "восемьсот", "девятьсот",
]
_AR = ["صفر", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"]
_AR_TEENS = ["-", "أحد", "اثنا", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة"]
_AR_TENS = ["-", "-", "عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون"]
_AR_HUNDREDS = ["-", "مئة", "مئتان", "ثلاثمئة", "أربعمئة", "خمسمئة", "ستمئة", "سبعمئة", "ثمانمئة", "تسعمئة"]

# fmt: on


def spell(number: int, language: str) -> str:
    """Return a number below 10^12 in words."""
    if number == 0:
        return {"en": _EN, "ru": _RU, "ar": _AR}[language][0]
    groups = [number // 1000**power % 1000 for power in (3, 2, 1, 0)]
    parts = [_SPELLERS[language](group, power) for power, group in zip((3, 2, 1, 0), groups, strict=True) if group]
    return (" و" if language == "ar" else " ").join(parts)


def _english(group: int, power: int) -> str:
    hundreds, rest = divmod(group, 100)
    words = [f"{_EN[hundreds]} hundred"] if hundreds else []
    if hundreds and rest:
        words.append("and")
    if rest:
        words.append(
            _EN[rest] if rest < 20 else "-".join([_EN_TENS[rest // 10], *([_EN[rest % 10]] if rest % 10 else [])])
        )
    return " ".join([*words, *([("", "thousand", "million", "billion")[power]] if power else [])])


def _russian(group: int, power: int) -> str:
    hundreds, rest = divmod(group, 100)
    words = [_RU_HUNDREDS[hundreds]] if hundreds else []
    if rest >= 20:
        words.append(_RU_TENS[rest // 10])
        rest %= 10
    if rest:
        words.append({1: "одна", 2: "две"}.get(rest, _RU[rest]) if power == 1 else _RU[rest])
    forms = (
        (),
        ("тысяча", "тысячи", "тысяч"),
        ("миллион", "миллиона", "миллионов"),
        ("миллиард", "миллиарда", "миллиардов"),
    )
    if power:
        last = 0 if 10 < group % 100 < 20 else group % 10
        words.append(forms[power][0 if last == 1 else 1 if 1 < last < 5 else 2])
    return " ".join(words)


def _arabic(group: int, power: int) -> str:
    if power and group <= 2:
        return (("ألف", "ألفان"), ("مليون", "مليونان"), ("مليار", "ملياران"))[power - 1][group - 1]
    hundreds, rest = divmod(group, 100)
    words = [_AR_HUNDREDS[hundreds]] if hundreds else []
    if 10 < rest < 20:
        words.append(f"{_AR_TEENS[rest - 10]} عشر")
    elif rest > 20 and rest % 10:
        words.append(f"{_AR[rest % 10]} و{_AR_TENS[rest // 10]}")
    elif rest:
        words.append(_AR[rest] if rest <= 10 else _AR_TENS[rest // 10])
    told = " و".join(words)
    if not power:
        return told
    few = 3 <= group % 100 <= 10
    return f"{told} {(('ألفاً', 'آلاف'), ('مليوناً', 'ملايين'), ('ملياراً', 'مليارات'))[power - 1][few]}"


_SPELLERS = {"en": _english, "ru": _russian, "ar": _arabic}
