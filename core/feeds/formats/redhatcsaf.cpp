// Red Hat's CSAF: advisories say what is fixed, VEX documents also what is not (FEEDS B4). A product is a component (rpm) on a platform (CPE).
#include "core/feeds/formats/advisoryrecords.h"
#include "core/feeds/formats/csafdocument.h"
#include "core/feeds/formats/feederror.h"
#include "core/feeds/formats/rpmpackages.h"

#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

namespace tagliando {

namespace {

struct Stream {
    QString release, support; ///< "rhel-9", "eus:9.4"
};

/// "cpe:/a:redhat:rhel_eus:9.4::appstream", "cpe:2.3:o:redhat:enterprise_linux:9:*:…"; release empty: another product.
Stream streamOf(const QString &cpe, const Vocabulary &vocabulary)
{
    static const QRegularExpression form(QStringLiteral("^cpe:(?:/|2\\.3:)[ao]:redhat:([a-z0-9_]+):(\\d+)(?:\\.(\\d+))?"));
    static const QHash<QString, QString> extended{
        {QStringLiteral("rhel_eus"), QStringLiteral("eus")}, {QStringLiteral("rhel_eus_long_life"), QStringLiteral("eus")},
        {QStringLiteral("rhel_aus"), QStringLiteral("aus")}, {QStringLiteral("rhel_tus"), QStringLiteral("tus")},
        {QStringLiteral("rhel_e4s"), QStringLiteral("e4s")}, {QStringLiteral("rhel_els"), QStringLiteral("els")}};
    const auto match = form.match(cpe);
    const QString product = match.captured(1), major = match.captured(2), minor = match.captured(3);
    Stream stream;
    if (product != QLatin1String("enterprise_linux") && product != QLatin1String("rhel_extras") && !extended.contains(product))
        return stream;
    stream.release = vocabulary.linuxPlatform(QStringLiteral("rhel"), major);
    if (const QString kind = extended.value(product); !kind.isEmpty())
        stream.support = kind + QLatin1Char(':') + major + (minor.isEmpty() ? QString() : QLatin1Char('.') + minor);
    return stream;
}

struct Component {
    QByteArray name, evr, architecture, module;
    bool rpm = false;
};

/// "nodejs:18:8080020…:63b34585" -> "nodejs:18"
QByteArray moduleOf(const QString &label) { return label.section(QLatin1Char(':'), 0, 1).toUtf8(); }

Component componentOf(const CsafProduct &product)
{
    static const QRegularExpression label(QStringLiteral("^[\\w.+-]+:[\\w.+-]+:\\d{6,}"));
    Component component;
    if (product.purl.startsWith(QLatin1String("pkg:rpm/"))) {
        const QString path = product.purl.section(QLatin1Char('?'), 0, 0).section(QLatin1Char('#'), 0, 0);
        QUrlQuery query(product.purl.section(QLatin1Char('?'), 1));
        const auto qualifier = [&](const char *name) { return query.queryItemValue(QLatin1String(name), QUrl::FullyDecoded); };
        const QString last = path.section(QLatin1Char('/'), -1);
        component.name = QUrl::fromPercentEncoding(last.section(QLatin1Char('@'), 0, 0).toUtf8()).toUtf8();
        component.evr = QUrl::fromPercentEncoding(last.section(QLatin1Char('@'), 1).toUtf8()).toUtf8();
        if (const QString epoch = qualifier("epoch"); !epoch.isEmpty() && !component.evr.isEmpty())
            component.evr.prepend(epoch.toUtf8() + ':');
        component.architecture = qualifier("arch").toUtf8();
        component.module = moduleOf(qualifier("rpmmod"));
        component.rpm = true;
    } else if (!product.purl.isEmpty()) {
        return component; // a container, a jar
    } else {
        QByteArray id = product.id.toUtf8();
        if (const qsizetype module = id.indexOf("::"); module > 0) { // "ruby-0:3.1.4-142.module+el8.x86_64::ruby:3.1"
            component.module = moduleOf(QString::fromUtf8(id.mid(module + 2)));
            id.truncate(module);
        }
        if (const auto name = readNevra(id); name && name->release.contains(".el")) {
            component.name = name->name;
            component.evr = evrOf(*name);
            component.architecture = name->architecture;
            component.rpm = true;
        } else {
            static const QRegularExpression bare(QStringLiteral("^(?:([\\w.+-]+:[\\w.+-]+)/)?([A-Za-z0-9][A-Za-z0-9._+-]*)$"));
            const auto match = bare.match(product.name.isEmpty() ? product.id : product.name); // "kernel", "nodejs:18/nodejs"
            if (match.hasMatch()) {
                component.module = match.captured(1).toUtf8();
                component.name = match.captured(2).toUtf8();
                component.rpm = true;
            }
        }
    }
    for (const QString &branch : product.path) {
        if (component.module.isEmpty() && label.match(branch).hasMatch())
            component.module = moduleOf(branch);
    }
    return component;
}

class RedHatReader {
public:
    RedHatReader(CsafDocument document, FixCollector &collector) : document_(std::move(document)), collector_(collector) {}

    void read()
    {
        collector_.speaksOf(document_.id);
        collector_.dated(document_.current);
        for (const CsafVulnerability &vulnerability : document_.vulnerabilities)
            take(vulnerability);
        for (const auto &[advisory, packages] : fixed_)
            packages.handOver(bases_.value(advisory), modulesOfTitle(document_.title), collector_);
        if (document_.undefinedProducts > 0)
            collector_.leaveOut(QStringLiteral("reason.undefined_product"), document_.id, document_.undefinedProducts);
    }

private:
    bool isVex() const { return document_.id.startsWith(QLatin1String("CVE-")); }

    /// Component and platform of a product, through relationships of relationships (a package of a module of a release).
    struct Place {
        Component component;
        Stream stream;
        bool known = false;
    };
    Place placeOf(const QString &id) const
    {
        Place place;
        QString at = id;
        for (int step = 0; step < 8; ++step) {
            const auto product = document_.products.constFind(at);
            if (product == document_.products.cend())
                return place;
            if (product->platform.isEmpty()) {
                place.stream = streamOf(product->cpe, collector_.vocabulary());
                place.known = true;
                return place;
            }
            const auto component = document_.products.constFind(product->component);
            if (component == document_.products.cend())
                return place;
            if (step == 0)
                place.component = componentOf(*component);
            else if (place.component.module.isEmpty()) // the module stands between package and release
                place.component.module = moduleOf(component->name.isEmpty() ? component->id : component->name);
            at = product->platform;
        }
        return place;
    }

    void take(const CsafVulnerability &vulnerability)
    {
        QHash<QString, const CsafRemediation *> answers;
        const CsafRemediation *everywhere = nullptr;
        for (const CsafRemediation &remediation : vulnerability.remediations) {
            if (remediation.category != QLatin1String("vendor_fix"))
                continue;
            if (remediation.products.isEmpty())
                everywhere = &remediation;
            for (const QString &product : remediation.products)
                answers.insert(product, &remediation);
        }
        for (const char *status : {"fixed", "first_fixed"}) {
            for (const QString &product : vulnerability.statuses.value(QLatin1String(status)))
                takeFixed(vulnerability, product, answers.value(product, everywhere));
        }
        if (const auto open = vulnerability.statuses.value(QStringLiteral("under_investigation")); !open.isEmpty())
            collector_.leaveOut(QStringLiteral("reason.undetermined"), vulnerability.cve, static_cast<int>(open.size()));
        if (isVex()) {
            for (const QString &product : vulnerability.statuses.value(QStringLiteral("known_affected")))
                takeOpen(vulnerability, product);
        }
    }

    bool usable(const Place &place, const QString &product)
    {
        if (!place.known || place.stream.release.isEmpty()) {
            if (place.known)
                collector_.leaveOut(QStringLiteral("reason.other_product"), product.section(QLatin1Char(':'), 0, 0));
            return false;
        }
        if (!place.component.rpm) {
            collector_.leaveOut(QStringLiteral("reason.no_rpm"), product);
            return false;
        }
        if (place.component.module.endsWith(":flatpak")) {
            collector_.leaveOut(QStringLiteral("reason.special_build"), product);
            return false;
        }
        const QByteArray &name = place.component.name;
        if (name.endsWith("-debuginfo") || name.endsWith("-debugsource") || name.contains("-debuginfo-")) {
            collector_.leaveOut(QStringLiteral("reason.debug_symbols"), QString::fromUtf8(name));
            return false;
        }
        return true;
    }

    Severity severityOf(const CsafVulnerability &vulnerability, const QString &product) const
    {
        for (const QString &text : {vulnerability.impacts.value(product), vulnerability.impacts.value(QString()), document_.severity}) {
            if (const Severity severity = severityNamed(text); severity != Severity::Unknown)
                return severity;
        }
        return severityNamed(vulnerability.baseSeverity);
    }

    void takeFixed(const CsafVulnerability &vulnerability, const QString &product, const CsafRemediation *answer)
    {
        const Place place = placeOf(product);
        if (!usable(place, product) || place.component.architecture == "src")
            return;
        if (place.component.evr.isEmpty()) {
            collector_.leaveOut(QStringLiteral("reason.no_version"), product);
            return;
        }
        static const QRegularExpression erratum(QStringLiteral("RH[SBE]A-\\d{4}:\\d+"));
        QString advisory = document_.id;
        if (isVex()) {
            const auto match = answer ? erratum.match(answer->url) : QRegularExpressionMatch();
            if (match.hasMatch())
                advisory = match.captured();
        }
        PackageFix &base = bases_[advisory];
        base.advisory = advisory;
        for (const QString &cve : cvesIn(vulnerability.cve)) {
            if (!base.cves.contains(cve))
                base.cves.append(cve);
        }
        const Severity severity = severityOf(vulnerability, product);
        if (static_cast<int>(severity) > static_cast<int>(base.severity))
            base.severity = severity;
        const QDateTime date = isVex() ? (answer ? answer->date : QDateTime()) : document_.initial;
        if (!base.released)
            base.released = dayOf(date);
        if (answer && answer->restart == QLatin1String("machine"))
            base.restart = Restart::Yes;
        else if (answer && answer->restart == QLatin1String("none") && base.restart == Restart::Unknown)
            base.restart = Restart::No;
        fixed_[advisory].add(place.stream.release, place.component.name, place.component.evr, place.component.architecture, place.component.module,
                             place.stream.support);
    }

    /// Known, and no fix for it in this stream: the VEX names the source package, without a version.
    void takeOpen(const CsafVulnerability &vulnerability, const QString &product)
    {
        const Place place = placeOf(product);
        if (!usable(place, product))
            return;
        PackageFix fix;
        fix.release = place.stream.release;
        fix.source = place.component.name;
        fix.module = place.component.module;
        fix.support = place.stream.support;
        fix.advisory = document_.id;
        fix.cves = cvesIn(vulnerability.cve);
        fix.severity = severityOf(vulnerability, product);
        collector_.add(std::move(fix));
    }

    const CsafDocument document_;
    FixCollector &collector_;
    std::map<QString, RpmPackages> fixed_; ///< by advisory
    QHash<QString, PackageFix> bases_;
};

} // namespace

Result<void> readRedHatCsaf(const JsonNode &document, const QString &file, FixCollector &collector)
{
    Result<CsafDocument> read = readCsaf(document, file);
    if (!read)
        return read.error();
    static const QStringList categories{QStringLiteral("csaf_vex"), QStringLiteral("csaf_security_advisory")};
    if (!categories.contains(read->category))
        return badFeed(file, document.line, QStringLiteral("document.category"), QStringLiteral("reason.bad_value"), read->category);
    RedHatReader(std::move(*read), collector).read();
    return {};
}

} // namespace tagliando
