// updateinfo.xml of rpm repositories, read as a stream.
#include "core/feeds/formats/advisoryrecords.h"
#include "core/feeds/formats/feederror.h"
#include "core/feeds/formats/rpmpackages.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

namespace tagliando {

namespace {

class UpdateInfoReader {
public:
    UpdateInfoReader(const QByteArray &bytes, const QString &file, FixCollector &collector) : xml_(bytes), file_(file), collector_(collector) {}

    Result<void> read()
    {
        while (!xml_.atEnd()) {
            const auto token = xml_.readNext();
            if (token == QXmlStreamReader::DTD)
                return badFeed(file_, line(), QStringLiteral("DOCTYPE"), QStringLiteral("reason.doctype"));
            if (token == QXmlStreamReader::StartElement && xml_.name() == QLatin1String("update")) {
                if (const auto done = update(); !done)
                    return done;
            }
        }
        if (xml_.error() == QXmlStreamReader::PrematureEndOfDocumentError)
            return badFeed(file_, line(), {}, QStringLiteral("reason.truncated"));
        if (xml_.hasError())
            return badFeed(file_, line(), {}, QStringLiteral("reason.bad_xml"));
        return {};
    }

private:
    int line() const { return static_cast<int>(xml_.lineNumber()); }
    QString attribute(const char *name) const { return xml_.attributes().value(QLatin1String(name)).toString(); }

    Result<void> update()
    {
        const int start = line();
        const QString type = attribute("type");
        PackageFix base;
        QString title, collection;
        QList<QByteArray> modules;
        std::vector<RpmName> names;
        while (!xml_.hasError() && !(xml_.readNext() == QXmlStreamReader::EndElement && xml_.name() == QLatin1String("update"))) {
            if (xml_.atEnd())
                return {}; // said by the reader's own error
            if (!xml_.isStartElement())
                continue;
            const QString name = xml_.name().toString();
            if (name == QLatin1String("id")) {
                base.advisory = text();
            } else if (name == QLatin1String("title")) {
                title = text();
            } else if (name == QLatin1String("severity")) {
                base.severity = severityNamed(text());
            } else if (name == QLatin1String("issued")) {
                base.released = dayOf(readFeedDate(attribute("date")));
            } else if (name == QLatin1String("updated")) {
                collector_.dated(readFeedDate(attribute("date")));
            } else if (name == QLatin1String("reference") && attribute("type") == QLatin1String("cve")) {
                base.cves += cvesIn(attribute("id"));
            } else if (name == QLatin1String("name")) {
                collection = text();
            } else if (name == QLatin1String("module")) {
                modules << (attribute("name") + QLatin1Char(':') + attribute("stream")).toUtf8();
            } else if (name == QLatin1String("package")) {
                names.push_back({attribute("name").toUtf8(), attribute("epoch").toUtf8(), attribute("version").toUtf8(),
                                 attribute("release").toUtf8(), attribute("arch").toUtf8()});
            } else if (name == QLatin1String("reboot_suggested")) {
                const QString value = text();
                if (value != QLatin1String("0") && value.compare(QLatin1String("false"), Qt::CaseInsensitive) != 0)
                    base.restart = Restart::Yes;
            }
        }
        if (xml_.hasError())
            return {};
        if (base.advisory.isEmpty())
            return badFeed(file_, start, QStringLiteral("update.id"), QStringLiteral("reason.missing"));
        collector_.speaksOf(base.advisory);
        if (type != QLatin1String("security")) {
            collector_.leaveOut(QStringLiteral("reason.not_security"), base.advisory);
            return {};
        }
        base.cves.removeDuplicates();
        return handOver(base, modules.isEmpty() ? modulesOfTitle(title) : modules, names, collection, start);
    }

    Result<void> handOver(const PackageFix &base, const QList<QByteArray> &modules, const std::vector<RpmName> &names, const QString &collection,
                          int start)
    {
        static const QRegularExpression dist(QStringLiteral("\\.(?:module[+_])?el(\\d+)")), named(QStringLiteral("-(\\d+)-for-"));
        RpmPackages rpm;
        for (const RpmName &name : names) {
            if (name.name.isEmpty() || name.version.isEmpty())
                return badFeed(file_, start, base.advisory + QStringLiteral(".package"), QStringLiteral("reason.missing"));
            const auto match = dist.match(QString::fromUtf8(name.release));
            const QString major = match.hasMatch() ? match.captured(1) : named.match(collection).captured(1);
            if (major.isEmpty())
                collector_.leaveOut(QStringLiteral("reason.unknown_release"), QString::fromUtf8(name.name + '-' + name.release));
            else
                rpm.add(collector_.vocabulary().linuxPlatform(collector_.distribution(), major), name.name, evrOf(name), name.architecture);
        }
        rpm.handOver(base, modules, collector_);
        return {};
    }

    QString text() { return xml_.readElementText(QXmlStreamReader::IncludeChildElements).simplified(); }

    QXmlStreamReader xml_;
    const QString &file_;
    FixCollector &collector_;
};

} // namespace

Result<void> readUpdateInfo(const QByteArray &bytes, const QString &file, FixCollector &collector)
{
    return UpdateInfoReader(bytes, file, collector).read();
}

} // namespace tagliando
