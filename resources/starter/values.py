"""Values for the adapter's training questions: how a person writes one, and what the call holds."""

import random
import re

TYPES = {
    "integer": "integer",
    "year": "integer",
    "number": "number",
    "money": "number",
    "boolean": "boolean",
    "list": "array",
    "object": "object",
}
EXAMPLES = {
    "person": "Maria Weber",
    "company": "Acme Ltd",
    "city": "Oslo",
    "country": "Norway",
    "code": "AB-1234",
    "date": "2024-05-17",
    "time": "14:30",
    "month": "May",
    "year": "2024",
    "integer": "5",
    "number": "2.5",
    "money": "120.0",
    "language": "English",
    "currency": "EUR",
    "topic": "safety",
    "product": "desk lamp",
}  # that a description of a parameter gives, and that no question means
KINDS = [
    "person",
    "company",
    "city",
    "country",
    "address",
    "code",
    "date",
    "time",
    "month",
    "year",
    "integer",
    "number",
    "money",
    "boolean",
    "enum",
    "email",
    "phone",
    "url",
    "product",
    "title",
    "topic",
    "text",
    "language",
    "currency",
    "word",
    "weekday",
    "quantity_unit",
    "list",
    "object",
]
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
LANGUAGES = [
    "English", "German", "French", "Spanish", "Italian", "Chinese", "Japanese", "Korean", "Dutch", "Polish", "Arabic",
    "Portuguese", "Hindi",
]  # fmt: skip
CURRENCIES = [
    "USD", "EUR", "GBP", "JPY", "CNY", "CHF", "SEK", "dollars", "euros", "pounds", "yen", "francs", "rupees", "INR", "AUD",
    "CAD",
]  # fmt: skip
UNITS = [
    "kg", "g", "liters", "pieces", "boxes", "pallets", "meters", "miles", "hours", "minutes", "cups", "ml", "tons", "bags",
    "bottles", "packs",
]  # fmt: skip
SMALL = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
SYLLABLES = [
    "ba", "be", "bi", "bo", "bu", "da", "de", "di", "do", "du", "fa", "fe", "fi", "fo", "ka", "ke", "ki", "ko", "ku", "la", "le",
    "li", "lo", "lu", "ma", "me", "mi", "mo", "mu", "na", "ne", "ni", "no", "nu", "pa", "pe", "pi", "po", "ra", "re", "ri", "ro",
    "ru", "sa", "se", "si", "so", "su", "ta", "te", "ti", "to", "tu", "va", "ve", "vi", "vo", "wa", "we", "za", "ze", "zi", "zo",
    "sha", "cha", "tri", "bra", "kle", "gru", "nar", "tel", "von", "mer", "lin", "dor", "gas", "pex", "qui", "zon",
]  # fmt: skip
PINYIN_FAMILY = [
    "Wang", "Li", "Zhang", "Liu", "Chen", "Yang", "Huang", "Zhao", "Wu", "Zhou", "Xu", "Sun", "Ma", "Zhu", "Hu", "Guo", "He",
    "Lin", "Gao", "Luo", "Zheng", "Xie", "Tang",
]  # fmt: skip
PINYIN_GIVEN = [
    "Wei", "Fang", "Na", "Min", "Jing", "Lei", "Qiang", "Jun", "Yang", "Yong", "Jie", "Juan", "Tao", "Ming", "Chao", "Xia",
    "Ping", "Gang", "Hui", "Xin", "Yan", "Bo", "Hao", "Xiaoming", "Jiahui", "Zihan", "Yuchen", "Meiling", "Guoqiang",
]  # fmt: skip
ADJECTIVES = [
    "red", "blue", "small", "large", "wireless", "portable", "organic", "steel", "wooden", "digital", "smart", "classic",
    "premium", "mini", "heavy", "light", "compact", "annual", "global", "internal", "external", "public", "advanced", "basic",
    "new", "old", "green", "urban",
]  # fmt: skip
NOUNS = [
    "drill", "lamp", "keyboard", "monitor", "chair", "printer", "pump", "valve", "sensor", "cable", "jacket", "bottle",
    "notebook", "camera", "speaker", "bike", "helmet", "engine", "filter", "battery", "router", "desk", "report", "survey",
    "audit", "campaign", "budget", "plan", "review", "strategy", "workshop", "policy", "market", "energy", "water", "traffic",
    "security", "quality", "safety", "design", "software", "network", "history", "music", "art",
]  # fmt: skip


class Values:
    """Pools drawn once (Faker is slow), then values by kind; `texts` is filled with real utterances by the caller."""

    def __init__(self, size: int = 4000) -> None:
        from faker import Faker

        fake = Faker(["en_US", "en_GB", "de_DE", "fr_FR", "es_ES", "it_IT", "nl_NL", "pl_PL"])
        Faker.seed(7)

        def pool(make):
            return sorted({make().replace("\n", ", ") for _ in range(size)})

        self.people = pool(lambda: f"{fake.first_name()} {fake.last_name()}")
        self.companies = pool(fake.company)
        self.cities = pool(fake.city)
        self.countries = pool(fake.country)
        self.streets = pool(fake.street_address)
        self.emails = pool(fake.email)
        self.phones = pool(fake.phone_number)
        self.jobs = pool(fake.job)
        self.texts: list[str] = []

    def nonsense(self, rng: random.Random) -> str:
        """A pronounceable word that nobody has seen."""
        return "".join(rng.choice(SYLLABLES) for _ in range(rng.randint(2, 4)))

    def code(self, rng: random.Random) -> str:
        """An identifier: PRJ-2291, A7F3-09, 483920, INV/2024/17, rOBhSVKG ..."""
        letters = "ABCDEFGHJKLMNPQRSTUVWXYZ"

        def some(alphabet, n):
            return "".join(rng.choice(alphabet) for _ in range(n))

        return rng.choice(
            [
                lambda: f"{some(letters, rng.randint(1, 4))}-{rng.randint(1, 99999)}",
                lambda: f"{some(letters, rng.randint(1, 3))}{rng.randint(10, 99999)}",
                lambda: str(rng.randint(1000, 9999999)),
                lambda: f"{some(letters, 3)}/{rng.randint(2015, 2030)}/{rng.randint(1, 999)}",
                lambda: some("abcdef0123456789", rng.randint(6, 10)),
                lambda: some(letters + letters.lower() + "0123456789", rng.randint(6, 11)),
                lambda: f"{some(letters.lower(), rng.randint(2, 5))}-{some(letters.lower(), 3)}-{rng.randint(1, 99):02d}",
            ]
        )()

    def date(self, rng: random.Random) -> str:
        """A date as people write it; the call repeats it as it stands."""
        day, month, year = rng.randint(1, 28), rng.randint(1, 12), rng.randint(2018, 2031)
        name = MONTHS[month - 1]
        return rng.choices(
            [
                f"{year}-{month:02d}-{day:02d}",
                f"{name} {day}, {year}",
                f"{day} {name} {year}",
                f"{name} {day}",
                f"{month:02d}/{day:02d}/{year}",
                f"{day}.{month}.{year}",
                "tomorrow",
                "today",
                f"next {rng.choice(WEEKDAYS)}",
                f"{name[:3]} {day}",
            ],
            [9, 2, 2, 1, 1, 1, 1, 1, 1, 1],
        )[0]

    def full_date(self, rng: random.Random) -> tuple[str, str]:
        """(a date with its year as people write it, the same as YYYY-MM-DD)."""
        day, month, year = rng.randint(1, 28), rng.randint(1, 12), rng.randint(2018, 2031)
        name = rng.choice([MONTHS[month - 1]] * 3 + [MONTHS[month - 1][:3], MONTHS[month - 1].lower()])
        ordinal = f"{day}{'th' if 3 < day < 21 else {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th')}"
        surface = rng.choices(
            [
                f"{year}-{month:02d}-{day:02d}",
                f"{name} {day}, {year}",
                f"{day} {name} {year}",
                f"{day}.{month}.{year}",
                f"{ordinal} {name} {year}",
                f"{name} {ordinal}, {year}",
                f"{ordinal} of {name} {year}",
                f"{day:02d}.{month:02d}.{year}",
            ],
            [6, 3, 4, 1, 1, 1, 1, 1],
        )[0]
        return surface, f"{year}-{month:02d}-{day:02d}"

    def title(self, rng: random.Random) -> str:
        """A heading of two to five words."""
        words = [rng.choice(rng.choice([ADJECTIVES, NOUNS, NOUNS, MONTHS])) for _ in range(rng.randint(1, 3))]
        if rng.random() < 0.3:
            words.insert(rng.randrange(len(words) + 1), self.nonsense(rng))
        return rng.choice([str.title, str.title, str.lower])(" ".join(words))

    def draw(self, parameter: dict, rng: random.Random) -> tuple[str, object]:
        """(what the question says, what the call holds) for a parameter with `kind` (and `values` for an enum)."""
        kind = parameter["kind"]
        if kind == "enum":
            canonical = rng.choice(list(parameter["values"]))
            said = parameter["values"][canonical] or [canonical]
            return rng.choice([canonical.replace("_", " "), *said]), canonical
        if kind == "integer":
            n = rng.choice([rng.randint(1, 12), rng.randint(1, 100), rng.randint(1, 5000)])
            return (SMALL[n] if n <= 12 and rng.random() < 0.3 else str(n)), n
        if kind == "year":
            n = rng.randint(1990, 2035)
            return str(n), n
        if kind == "number":
            n = round(rng.choice([rng.uniform(0, 10), rng.uniform(0, 500)]), rng.choice([1, 2]))
            n = int(n) if rng.random() < 0.3 else n
            return str(n), n
        if kind == "money":
            n = rng.choice([rng.randint(1, 999), rng.randint(1, 90) * 100, round(rng.uniform(1, 999), 2)])
            return rng.choice([f"{n}", f"${n}", f"{n} euros", f"€{n}", f"{n} dollars", f"{n} USD"]), n
        if kind == "boolean":
            value = rng.random() < 0.6
            return ("yes" if value else "no"), value
        if kind == "list":
            return self.several(parameter.get("of", "word"), rng)
        surface = self._string(kind, rng)
        return surface, surface

    def several(self, kind: str, rng: random.Random) -> tuple[str, list]:
        """Two to five values of a kind and how people string them together."""
        drawn = [self.draw({"kind": kind}, rng) for _ in range(rng.choice([2, 2, 3, 3, 4, 5]))]
        said, values = [one[0] for one in drawn], [one[1] for one in drawn]
        if kind in ("integer", "number", "year", "money") and rng.random() < 0.5:
            numbers = ", ".join(str(value) for value in values)
            return rng.choice([f"[{numbers}]", numbers, numbers]), values
        last = rng.choice([" and ", " and ", ", and ", ", ", " & "])
        return ", ".join(said[:-1]) + last + said[-1], values

    def _string(self, kind: str, rng: random.Random) -> str:
        strange = rng.random() < 0.12
        if kind == "person":
            if strange:
                return f"{self.nonsense(rng).capitalize()} {self.nonsense(rng).capitalize()}"
            name = f"{rng.choice(PINYIN_FAMILY)} {rng.choice(PINYIN_GIVEN)}" if rng.random() < 0.2 else rng.choice(self.people)
            return name if rng.random() < 0.85 else rng.choice([name.split(" ")[0], name.lower()])
        if kind in ("company", "city", "country", "address", "email", "phone"):
            if strange and kind != "phone":
                return self.nonsense(rng).capitalize()
            pool = {
                "company": self.companies,
                "city": self.cities,
                "country": self.countries,
                "address": self.streets,
                "email": self.emails,
                "phone": self.phones,
            }[kind]
            return rng.choice(pool)
        if kind == "code":
            return self.code(rng)
        if kind == "date":
            return self.date(rng)
        if kind == "time":
            hour, minute = rng.randint(0, 23), rng.choice([0, 15, 30, 45, rng.randint(0, 59)])
            return rng.choice(
                [
                    f"{hour:02d}:{minute:02d}",
                    f"{hour % 12 + 1}pm",
                    f"{hour % 12 + 1} am",
                    f"{hour % 12 + 1}:{minute:02d} pm",
                    "noon",
                    "midnight",
                ]
            )
        if kind == "quantity_unit":
            return f"{rng.randint(1, 500)} {rng.choice(UNITS)}"
        if kind == "url":
            return f"https://{self.nonsense(rng)}.{rng.choice(['com', 'org', 'net', 'io'])}/{self.nonsense(rng)}"
        if kind == "text":
            return rng.choice(self.texts) if self.texts and rng.random() < 0.7 else self.title(rng)
        if kind == "word":
            return self.nonsense(rng) if rng.random() < 0.6 else rng.choice(NOUNS)
        lists = {"month": MONTHS, "weekday": WEEKDAYS, "language": LANGUAGES, "currency": CURRENCIES}
        if kind in lists:
            return rng.choice(lists[kind])
        return rng.choice(self.jobs) if rng.random() < 0.15 else self.title(rng)  # product, title, topic

    def from_description(self, name: str, parameter: dict, rng: random.Random) -> tuple[str, object]:
        """A value for a Seal-Tools parameter: one of its own examples, or one that its name calls for."""
        if parameter["type"] == "bool":
            value = rng.random() < 0.7
            return str(value).lower(), value
        if parameter["type"] == "int":
            return self.draw({"kind": "year" if "year" in name else "integer"}, rng)
        if parameter["type"] == "float":
            return self.draw({"kind": "number"}, rng)
        text = parameter["description"]
        examples = re.search(r"e\.g\.,? ([^)]*)", text)
        if examples and rng.random() < 0.6 and "YYYY" not in text:
            options = [option.strip(" .'\"") for option in re.split(r",|;| or ", examples.group(1))]
            options = [option for option in options if 1 < len(option) < 40 and option != "etc"]
            if options:
                value = rng.choice(options)
                return value, value
        rules = [
            (r"date|day|YYYY", "date"),
            (r"time", "time"),
            (r"email", "email"),
            (r"phone", "phone"),
            (r"\bid\b|_id|code|number|identifier", "code"),
            (r"country", "country"),
            (r"city|location|place|region|destination|origin", "city"),
            (r"address", "address"),
            (r"company|organi[sz]ation|brand", "company"),
            (r"name|author|artist|person|patient|customer", "person"),
            (r"language", "language"),
            (r"currency", "currency"),
            (r"url|link", "url"),
            (r"month", "month"),
        ]
        for pattern, kind in rules:
            if re.search(pattern, name.lower()) or (kind in ("date", "code") and re.search(pattern, text.lower())):
                return self.draw({"kind": kind}, rng)
        return self.draw({"kind": rng.choice(["title", "word", "topic", "text"])}, rng)
