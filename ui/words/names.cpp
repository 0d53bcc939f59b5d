// Names of ids. Products and platforms come from the vocabulary that travels inside the program; product names do not translate.
#include "core/domain/server.h"
#include "core/domain/vocabulary.h"
#include "ui/words/sentences.h"
#include "ui/words/words.h"

#include <QFile>
#include <QRegularExpression>

namespace tagliando {

namespace {

constexpr const char *context = "Name";

constexpr Sentence readers[] = {
    {"hand", QT_TRANSLATE_NOOP("Name", "by hand")},
    {"collector", QT_TRANSLATE_NOOP("Name", "collector")},
    {"scan", QT_TRANSLATE_NOOP("Name", "scan of the machine")},
    {"vuls", QT_TRANSLATE_NOOP("Name", "scan by Vuls")},
    {"dpkg-list", "dpkg -l"},
    {"apt-list", "apt list"},
    {"rpm-query", "rpm -qa"},
    {"updateinfo-list", "dnf updateinfo"},
    {"dism-packages", "DISM"},
    {"hotfix-list", QT_TRANSLATE_NOOP("Name", "hotfix list")},
    {"uninstall-list", QT_TRANSLATE_NOOP("Name", "installed programs")},
    {"win32-product", "Win32_Product"},
    {"installed-updates", QT_TRANSLATE_NOOP("Name", "list of installed updates")},
    {"missing-updates", QT_TRANSLATE_NOOP("Name", "list of missing updates")},
    {"ninjaone", "NinjaOne"},
    {"tacticalrmm", "Tactical RMM"},
    {"patchmon", "PatchMon"},
    {"glpi", "GLPI"},
    {"cyclonedx", "CycloneDX"},
    {"csv", QT_TRANSLATE_NOOP("Name", "table")},
};

constexpr Sentence feeds[] = {
    {"facts", QT_TRANSLATE_NOOP("Name", "blocking facts")},
    {"own", QT_TRANSLATE_NOOP("Name", "own advisories")},
    {"kev", "CISA KEV"},
    {"msrc", "Microsoft MSRC"},
    {"debian", "Debian"},
    {"ubuntu", "Ubuntu"},
    {"redhat", "Red Hat"},
    {"almalinux", "AlmaLinux"},
    {"rocky", "Rocky Linux"},
    {"csaf", "CSAF"},
    {"epss", "EPSS"},
    {"endoflife", "endoflife.date"},
};

constexpr Sentence roles[] = {
    {"domain-controller", QT_TRANSLATE_NOOP("Name", "domain controller")},
    {"fsmo", QT_TRANSLATE_NOOP("Name", "domain controller holding the roles (FSMO)")},
    {"domain-member", QT_TRANSLATE_NOOP("Name", "domain member")},
    {"mail", QT_TRANSLATE_NOOP("Name", "mail")},
    {"dns", "DNS"},
    {"dhcp", "DHCP"},
    {"file", QT_TRANSLATE_NOOP("Name", "file server")},
    {"print", QT_TRANSLATE_NOOP("Name", "print server")},
    {"web", QT_TRANSLATE_NOOP("Name", "web server")},
    {"database", QT_TRANSLATE_NOOP("Name", "database")},
    {"backup", "backup"},
    {"hypervisor", QT_TRANSLATE_NOOP("Name", "virtualisation host")},
    {"remote-desktop", QT_TRANSLATE_NOOP("Name", "remote desktop")},
    {"gateway", QT_TRANSLATE_NOOP("Name", "gateway")},
};

constexpr const char *kinds[] = {QT_TRANSLATE_NOOP("Name", "server"), QT_TRANSLATE_NOOP("Name", "workstation"),
                                 QT_TRANSLATE_NOOP("Name", "network device"), QT_TRANSLATE_NOOP("Name", "appliance"),
                                 QT_TRANSLATE_NOOP("Name", "component")};

constexpr Sentence exposures[] = {
    {"internet", QT_TRANSLATE_NOOP("Name", "exposed to the Internet")},
    {"internal", QT_TRANSLATE_NOOP("Name", "internal")},
};

constexpr const char *severities[] = {QT_TRANSLATE_NOOP("Severity", "not stated"), QT_TRANSLATE_NOOP("Severity", "low"),
                                      QT_TRANSLATE_NOOP("Severity", "medium"), QT_TRANSLATE_NOOP("Severity", "high"),
                                      QT_TRANSLATE_NOOP("Severity", "critical")};

constexpr Sentence inputs[] = {
    {"products", QT_TRANSLATE_NOOP("Name", "the product list")},
    {"hotfixes", QT_TRANSLATE_NOOP("Name", "the hotfix list")},
    {"msi-updates", QT_TRANSLATE_NOOP("Name", "the list of product updates")},
    {"packages", QT_TRANSLATE_NOOP("Name", "the package list")},
    {"build", QT_TRANSLATE_NOOP("Name", "the system's build")},
    {"platform", QT_TRANSLATE_NOOP("Name", "the operating system")},
    {"platform_version", QT_TRANSLATE_NOOP("Name", "the system's version")},
    {"os_version", QT_TRANSLATE_NOOP("Name", "the system's version")},
    {"role", QT_TRANSLATE_NOOP("Name", "the machine's role")},
    {"service_pack", QT_TRANSLATE_NOOP("Name", "the service pack level")},
    {"sp", QT_TRANSLATE_NOOP("Name", "the service pack level")},
    {"attribute", QT_TRANSLATE_NOOP("Name", "a value to be read")},
    {"attributes", QT_TRANSLATE_NOOP("Name", "a value to be read")},
    {"flag", QT_TRANSLATE_NOOP("Name", "a setting to be stated")},
    {"version", QT_TRANSLATE_NOOP("Name", "a comparable version")},
    {"pending_restart", QT_TRANSLATE_NOOP("Name", "the restart status")},
    {"inventory", QT_TRANSLATE_NOOP("Name", "the inventory")},
};

/// What expires: the word before the first "_", "." or "-" of `expires.THING`, or after its last "_".
constexpr Sentence things[] = {
    {"certificate", QT_TRANSLATE_NOOP("Name", "certificate[ {name}]")}, {"cert", QT_TRANSLATE_NOOP("Name", "certificate[ {name}]")},
    {"ssl", QT_TRANSLATE_NOOP("Name", "SSL certificate[ {name}]")},     {"tls", QT_TRANSLATE_NOOP("Name", "TLS certificate[ {name}]")},
    {"domain", QT_TRANSLATE_NOOP("Name", "domain[ {name}]")},           {"licence", QT_TRANSLATE_NOOP("Name", "licence[ {name}]")},
    {"license", QT_TRANSLATE_NOOP("Name", "licence[ {name}]")},         {"subscription", QT_TRANSLATE_NOOP("Name", "subscription[ {name}]")},
    {"warranty", QT_TRANSLATE_NOOP("Name", "warranty[ {name}]")},       {"support", QT_TRANSLATE_NOOP("Name", "support contract[ {name}]")},
    {"contract", QT_TRANSLATE_NOOP("Name", "contract[ {name}]")},
};

constexpr Sentence steps[] = {
    {"progress.import", QT_TRANSLATE_NOOP("Progress", "Importing")},
    {"progress.scan", QT_TRANSLATE_NOOP("Progress", "Scanning")},
    {"progress.compute", QT_TRANSLATE_NOOP("Progress", "Computing")},
    {"progress.feed", QT_TRANSLATE_NOOP("Progress", "Reading the source")},
    {"progress.download", QT_TRANSLATE_NOOP("Progress", "Downloading")},
    {"progress.feeds", QT_TRANSLATE_NOOP("Progress", "Updating the sources")},
    {"progress.demo", QT_TRANSLATE_NOOP("Progress", "Building the demonstration")},
    {"progress.plan", QT_TRANSLATE_NOOP("Progress", "Planning the visits")},
};

/// Empty when the program runs without its own vocabulary: ids are printed then.
const Vocabulary &vocabulary()
{
    static const Vocabulary loaded = [] {
        QFile platforms(QStringLiteral(":/tagliando/resources/platforms.json"));
        QFile products(QStringLiteral(":/tagliando/resources/products.json"));
        if (!platforms.open(QIODevice::ReadOnly) || !products.open(QIODevice::ReadOnly))
            return Vocabulary();
        auto parsed = Vocabulary::parse(platforms.readAll(), products.readAll());
        return parsed ? std::move(parsed).value() : Vocabulary();
    }();
    return loaded;
}

} // namespace

QString Words::productName(const QString &id) const
{
    const Product *product = vocabulary().product(id);
    return product ? product->name : id;
}

QString Words::platformName(const QString &id) const
{
    const Platform *platform = vocabulary().platform(id);
    return platform ? platform->name : id;
}

namespace {

QString named(const Words &words, std::span<const Sentence> table, const QString &id)
{
    const Sentence *known = findSentence(table, id);
    return known ? words.say(context, known->source) : id;
}

} // namespace

QString Words::readerName(const QString &id) const { return named(*this, readers, id); }
QString Words::role(const QString &id) const { return named(*this, roles, id); }
QString Words::exposure(const QString &id) const { return named(*this, exposures, id); }
QString Words::serverKind(ServerKind kind) const { return say(context, kinds[static_cast<int>(kind)]); }
QString Words::severity(Severity severity) const { return say("Severity", severities[static_cast<int>(severity)]); }

QString Words::feedName(const QString &id) const
{
    // "csaf:vendor.example": one feed per vendor's domain.
    const qsizetype colon = id.indexOf(QLatin1Char(':'));
    const QString name = named(*this, feeds, colon < 0 ? id : id.left(colon));
    return colon < 0 ? name : name + QLatin1Char(' ') + id.mid(colon + 1);
}

QString Words::thingName(const QString &id) const
{
    const auto named = [this](const QString &kind, const QString &name) {
        const Sentence *known = findSentence(things, kind.toLower());
        return known ? sentence(context, *known, {{QStringLiteral("name"), name}}, {}) : QString();
    };
    static const QRegularExpression separator(QStringLiteral("[_.-]"));
    const qsizetype first = id.indexOf(separator);
    QString name = named(id.left(first), first < 0 ? QString() : id.mid(first + 1));
    if (const qsizetype last = id.lastIndexOf(QLatin1Char('_')); name.isEmpty() && last > 0)
        name = named(id.mid(last + 1), id.left(last));
    return name.isEmpty() ? id : name;
}

QString Words::missingInput(const QString &input) const
{
    const QString name = input.section(QLatin1Char('.'), 1);
    if (name.isEmpty())
        return named(*this, inputs, input);
    if (input.startsWith(QLatin1String("product.")))
        return say(context, QT_TRANSLATE_NOOP("Name", "the version of {product}"), {{QStringLiteral("product"), productName(name)}});
    if (input.startsWith(QLatin1String("package.")))
        return say(context, QT_TRANSLATE_NOOP("Name", "the version of {product}"), {{QStringLiteral("product"), name}});
    return say(context, QT_TRANSLATE_NOOP("Name", "the value {key}"), {{QStringLiteral("key"), input}});
}

QString Words::progress(const QString &textId) const
{
    const Sentence *known = findSentence(steps, textId);
    return known ? say("Progress", known->source) : textId;
}

QVariantMap Words::readable(const QVariantMap &args, const QString &zone) const
{
    const auto one = [&](const QString &key, const QString &value) {
        if (key.startsWith(QLatin1String("product")))
            return productName(value);
        if (key.startsWith(QLatin1String("platform")))
            return platformName(value);
        if (key == QLatin1String("role") || key == QLatin1String("roles"))
            return role(value);
        return value;
    };
    const auto moment = [&](const QDateTime &at) {
        const QTimeZone place(zone.toUtf8());
        const QDateTime local = place.isValid() ? at.toTimeZone(place) : at.toUTC();
        return local.time() == QTime(0, 0) ? date(local.date()) : dateTime(at, zone);
    };
    QVariantMap out;
    for (auto arg = args.cbegin(); arg != args.cend(); ++arg) {
        QVariant value = arg.value();
        if (value.typeId() == QMetaType::QDate) {
            value = date(value.toDate());
        } else if (value.typeId() == QMetaType::QDateTime) {
            value = moment(value.toDateTime());
        } else if (value.typeId() == QMetaType::QStringList || value.typeId() == QMetaType::QVariantList) {
            QStringList items;
            for (const QString &item : value.toStringList())
                items << one(arg.key(), item);
            value = list(items);
        } else if (value.typeId() == QMetaType::Double) {
            value = number(value.toDouble(), value.toDouble() == qRound64(value.toDouble()) ? 0 : 2);
        } else if (arg.key() == QLatin1String("date") && value.typeId() == QMetaType::QString) {
            const QString stated = value.toString();
            if (const QDate day = QDate::fromString(stated, Qt::ISODate); day.isValid())
                value = date(day);
            else if (const QDateTime at = QDateTime::fromString(stated, Qt::ISODate); at.isValid())
                value = moment(at);
        } else if (value.typeId() == QMetaType::QString) {
            value = one(arg.key(), value.toString());
        }
        out.insert(arg.key(), value);
    }
    return out;
}

} // namespace tagliando
