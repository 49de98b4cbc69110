"""What usually stands in a parameter of a name: the words, names and codes from which texts are made up (see made_texts)."""

import re

TEXTY = re.compile(
    r"message|text|body|comment|note|description|summary|instruction|prompt|thought|reason|content|caption|statement|question|greeting|"
    r"input|subject|headline|feedback|answer|reply|details|purpose|explanation|justification|remark"
)  # last words of a name that holds a sentence
RULES = (
    ("mail", "email"),
    ("^user$|_user$|^username$", "user_name"),
    ("first_?name|given_?name|vorname|prenom|nombre$", "first_name"),
    ("last_?name|family_?name|surname|nachname|familienname|apellido", "last_name"),
    ("user_?name|login|handle|nick_?name", "user_name"),
    (
        "employee|staff|person|manager|owner|contact|customer_name|member|author|candidate|colleague|assignee|recipient|cardholder|"
        "attendee|participant|invitee|reporter|reviewer|approver|guest|patient|student|speaker|follower|driver|signer",
        "name",
    ),
    ("^job|job_?title|^position|profession|occupation", "job"),
    ("airport|iata", "airport"),
    (
        "^ort$|^stadt$|ville$|ciudad|city|location|office|^site$|place|town|origin|destination|departure|arrival|^via$|venue|pickup",
        "city",
    ),
    ("country|^land$", "country"),
    (
        "compan|supplier|vendor|customer|client|merchant|organi[sz]ation|^org$|account|tenant|workspace|enterprise|partner|employer",
        "company",
    ),
    ("strasse|stra(?:ß|ss)e|^calle$|^rue$", "street_name"),
    ("address|street|line_?1", "street_address"),
    ("zip|post(al)?_?code|^plz$|postleitzahl", "postcode"),
    ("url|link|website|webhook|uri|endpoint", "url"),
    ("domain|host_?name|^host$", "domain_name"),
    ("currency", "currency_code"),
    ("language", "language_name"),
    ("colou?r", "color_name"),
    ("file_?name|^file$|attachment", "file_name"),
    ("time_?zone|^tz$", "timezone"),
    ("^state$|province|county", "state"),
    ("^zip$", "postcode"),
)  # (in the name, what Faker makes)
TOLD = (
    (r"iso[ -]?4217|three[- ]letter (?:iso )?(?:currency|code)", "EUR USD GBP CHF SEK"),
    (r"iso[ -]?3166|two[- ]letter (?:iso )?country|2[- ]letter country", "DE FR US GB SE"),
    (r"iso[ -]?639|bcp[ -]?47|language (?:tag|code)|\blocale\b", "en de fr en-US pt-BR"),
    (r"iana|time ?zone|tz database", "Europe/Berlin America/New_York Asia/Tokyo Europe/Madrid Australia/Sydney America/Chicago"),
    (r"cron", "0 9 * * 1"),
    (r"\bhex(?:adecimal)? colou?r", "#####"),
)  # (in the description, what to choose from; # is a digit)
SENTENCES = (
    "The delivery arrives on Tuesday", "Please call me back", "Thanks for your patience", "We meet at ten", "The report is ready",
    "Your parcel is on its way", "Customer asked for a refund", "Moved to the new building", "Waiting for the supplier",
    "Price agreed by phone", "Screen is broken", "Needs a second look", "Sent twice by mistake", "Replace the old banner",
    "Check the figures again", "Doors open at nine", "Wrong size delivered", "Happy birthday from all of us", "Invoice follows next week",
    "See you on Monday",
)  # fmt: skip
HEADLINES = (
    "Update price list", "Quarterly planning", "Website relaunch", "Onboarding checklist", "Fix login page", "Budget review",
    "Order new laptops", "Spring newsletter", "Printer on floor 2 is down", "Team offsite", "Renew office lease", "Customer survey",
    "Broken link on home page", "Release notes", "Safety training", "Invoice does not open", "Slow search", "New coffee machine",
    "Data backup", "Interview plan",
)  # fmt: skip
PICTURES = (
    "a red bicycle on the beach", "a cosy bakery at dawn", "a mountain lake in autumn", "our team on a sailing boat",
    "a bowl of ripe lemons",
    "a robot with a watering can", "a quiet street in the rain", "an old lighthouse at night", "a fox in the snow", "a table by a window",
)  # fmt: skip
INSTRUCTIONS = (
    "Write a short poem about autumn", "Explain our returns policy in two sentences", "Summarise the meeting notes",
    "Translate hello to Polish",
    "Give me five names for a bakery", "Write a thank-you note to a customer", "What is a good slogan for a bike shop?",
    "List three team games",
)  # fmt: skip
PHONES = ("+49 30 5550###", "+1 415 555 0###", "+44 20 7946 0###", "+33 1 5555 ####")
LISTED = (
    ("extension", ("pdf", "docx", "xlsx", "png", "jpg", "csv", "pptx", "txt")),
    ("mime|content_?type|media_?type", ("application/pdf", "image/png", "text/csv", "image/jpeg", "application/json")),
    ("version", ("2.4", "1.0.3", "2025.1", "3.2", "10.1", "1.8.0", "4.0", "0.9.7")),
    ("payment_method$", ("PM-####", "PM-1####", "card-####")),
    ("permission|access_?level|scope$", ("read", "write", "admin", "maintain")),
    ("direction$", ("ascending", "descending")),
    ("jql$", ("project = ABC", "status = Done", "assignee = anna", "priority = High", "labels = beta")),
    ("sql$", ("select * from orders", "select count(*) from users", "show tables")),
    ("expression|formula|equation", ("12 * 4", "(3 + 5) / 2", "19.5 + 7", "240 / 6", "15 * 0.2", "88 - 19", "7 * 7 + 1")),
    ("subject|headline|^title|_title|summary$", HEADLINES),
    (
        "tag|label|keyword|categor|topic|segment|interest",
        ("urgent", "summer", "internal", "vip", "draft", "follow-up", "design", "finance", "beta", "travel"),
    ),
    ("image$", ("nginx:1.27", "redis:7.4", "shop-api:2.1", "postgres:16", "worker:0.9")),
    ("^stop$|stop_sequence", ("END", "STOP", "Regards", "Bye", "Thanks")),
    ("model$", ("small-v2", "large-v3", "mini-1", "base-2025", "pro-4")),
    ("command$", ("git status", "ls reports", "make build", "npm test", "df")),
    ("file_?path|path$|^file$|files$", (
        "/home/anna/report-##.docx", "reports/202#/sales.csv", "src/main.py", "/var/log/app-#.log", "docs/setup.md",
        "/data/customers-##.json",
        "notes/todo.txt", "config/prod.yaml", "/srv/backup/day-##.zip", "README.md", "scripts/deploy-#.sh", "/tmp/export-###.xml",
        "invoices/##-2026.pdf", "src/api/users.ts", "photos/IMG_####.jpg", "tests/test_orders.py", "~/Downloads/offer-##.pdf",
    )),
    ("folder$|directory|dir$", ("Contracts", "Invoices 2026", "Marketing", "HR", "Archive", "Press photos", "Offers", "Projects")),
    ("phone|mobile|fax|^tel", PHONES),
    ("course|training$", ("First Aid", "Excel Basics", "Fire Safety", "Project Management", "Business English", "Data Protection")),
    ("department|team$|squad", ("Sales", "Support", "Field Service", "Design", "Finance", "Night Shift", "Data", "Purchasing")),
)  # fmt: skip  # (in the name's last words, what is taken; # is a digit)
NAMES = (
    ("folder|director", ("Contracts", "Invoices 2026", "Marketing", "HR", "Archive", "Press photos", "Offers", "Projects")),
    ("file|document|attachment", ("offer.pdf", "budget 2026.xlsx", "logo.png", "meeting notes.docx", "price list.pdf", "team.jpg")),
    ("team|group|depart?ment|squad", ("Sales", "Support", "Field Service", "Design", "Finance", "Night Shift", "Data", "Purchasing")),
    ("product|item|article|plan|price|coupon|package", ("Basic Plan", "Table Lamp", "Trail Shoe", "Coffee Mug", "Pro Plan", "Rain Jacket")),
    ("deal|opportunit|lead", ("Hotel renovation", "Annual licence", "Office refit", "Fleet leasing", "Web shop", "Catering 2026")),
    ("queue", ("Support", "Sales calls", "Billing questions", "Returns", "Night line", "VIP")),
    ("course|training", ("First Aid", "Excel Basics", "Fire Safety", "Project Management", "Business English", "Data Protection")),
    (
        "meeting|event|calendar|session|appointment",
        ("Weekly sync", "Budget review", "Team lunch", "Kick-off", "Safety training", "Demo day"),
    ),
    (
        "project|campaign|board|workspace|space",
        ("Website relaunch", "Spring sale", "Warehouse move", "Atlas", "North region", "Onboarding"),
    ),
    ("task|ticket|issue|page|report|list|sheet|view|survey|article|post|milestone|card|discussion|note", HEADLINES),
    ("city|place", ("Berlin", "Lyon", "Porto", "Graz", "Leeds", "Turin")),
    ("pet|dog|cat|animal", ("Bella", "Rocky", "Luna", "Max", "Milo")),
    ("role|permission|policy", ("Editor", "Auditor", "Viewer", "Approver", "Accountant")),
    ("label|tag|categor", ("urgent", "summer", "internal", "vip", "draft", "follow-up", "design", "finance", "beta", "travel")),
)  # (in the word for a thing, how such things are called)
SLUGS = (
    "web-frontend", "billing-api", "mobile-app", "data-pipeline", "staging", "prod-eu", "payments", "search-index", "demo-shop", "reports",
    "auth-service", "image-cache", "team-site", "playground", "backup-2", "checkout", "docs", "inventory", "night-jobs", "sandbox",
)  # fmt: skip
NAMED_BY_MACHINES = re.compile(
    r"repo|branch|namespace|environment|database|table|bucket|cluster|service|\bapp|deployment|pod|server|instance|dataset|"
    r"index|workflow|pipeline|channel|slug|container|volume|node|stage|release|package|registry|secret|variable|runner|webhook|column|ref$"
)
HOST_LIKE = {"namespace", "cluster", "resource_group", "resourcegroup"}  # beside these a name is one that a machine takes
THINGS_BY_NUMBER = {
    "charge": "CH-####", "invoice": "INV-####", "order": "ORD-####", "payment": "PAY-####", "refund": "RF-####", "ticket": "T-####",
    "subscription": "SUB-####", "case": "CS-####", "transaction": "TX-#####", "shipment": "SH-####", "delivery": "D-####",
    "coupon": "SAVE##", "plan": "plan-##", "quote": "Q-####", "booking": "BK-####", "reservation": "R-####", "price": "price-###",
    "issue": "ABC-###",
    "intent": "PI-####",
    "warehouse": "WH-##",
    "contract": "C-####", "asset": "AS-####", "payout": "PO-####", "dispute": "DP-####",
}  # fmt: skip  # things that are known by a number where a parameter is called after them; # is a digit
USUAL = {
    "airport": "BER LIS MUC OSL CDG JFK VIE DUB",
    "currency_code": "EUR USD GBP CHF SEK",
    "city": "Berlin|Lyon|Porto|Graz|Leeds|Turin|Hamburg|Madrid|Oslo|Vienna|Zurich|Boston|Ghent|Nantes|Bilbao|Dublin|Cologne|Utrecht|"
    "Bologna|Sheffield|Leipzig|Bergen|Toulouse|Chicago|Salzburg|Seville|Basel|Lille|Denver|Bremen|Gdansk|Prague|Bristol|Malmo|Dresden|"
    "Valencia|Antwerp|Genoa|Seattle|Linz|Rouen|Cork|Cardiff|Aarhus|Tampere|Bonn|Essen|Geneva|Verona|Krakow|Austin|Toronto|Rennes|Kassel|"
    "Granada|Perth|Odense|Trieste|Mainz|Atlanta|Dijon|Ulm|Delft|Split|Lausanne|Parma|Montreal|Freiburg|Nancy|Leuven",
    "country": "Germany|France|Spain|Italy|Austria|Portugal|Norway|Ireland|Canada|Japan|Poland|Denmark",
    "state": "Ohio|Texas|California|Bavaria|Ontario|Oregon|Florida|Colorado|Georgia|Virginia",
    "street_name": "Hauptstraße|Bahnhofstraße|Lindenweg|Gartenstraße|Am Markt|Ringstraße|Schulstraße|Mühlenweg|Goethestraße|Feldweg|"
    "Bergstraße|Kirchgasse|Rosenweg|Hafenstraße|Waldstraße|Parkallee",
    "street_address": "## Market Street|## Station Road|# Mill Lane|### Oak Avenue|# Harbour Street|## Church Road|### Pine Street|"
    "## Queen Street|# Garden Lane|### Lake Drive|## King Street|## Bridge Road|Hauptstraße ##|Lindenweg #|## rue de la Gare|Via Roma ##",
    "language_name": "English French German Spanish Italian Dutch Polish",
}  # what is taken instead of Faker's, words or parts between bars
OF_KEYS = {
    "team": ("Sales", "Support", "Finance", "Data", "Design"),
    "region": ("EMEA", "DACH", "North", "South", "Benelux", "APAC"),
    "source": ("website", "newsletter", "referral", "trade fair", "partner"),
    "priority": ("high", "low", "normal", "urgent"),
    "department": ("Sales", "Purchasing", "Finance", "HR", "Production"),
    "channel": ("email", "phone", "web", "chat", "store"),
    "campaign": ("Spring sale", "Summer 2026", "Black Friday", "Relaunch"),
    "category": ("internal", "training", "legal", "travel", "hardware"),
}  # of objects that take any member
CODES = {"currency": "EUR USD GBP CHF SEK", "country": "DE FR US GB SE", "land": "DE FR AT CH SE", "language": "en de fr es it"}
PLAIN_WORDS = (
    "annual report", "spring sale", "onboarding", "team meeting", "website relaunch", "invoice", "customer survey", "north region",
    "quarterly review", "new arrivals", "warehouse move", "press release", "budget", "pilot",
    "user research", "delivery delay", "server update", "training day", "winter campaign", "office party", "release notes",
)  # fmt: skip  # what a text is about that nothing is known of
