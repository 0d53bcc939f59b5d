// OVAL definitions of Ubuntu (usn, cve, pkg) and Debian (FEEDS B6, B7), read as a stream. A definition reaches a version by criterion -> test ->
// state; which source package it speaks of is said by the criterion, by the test, or by the object, depending on who generated it.
#include "core/feeds/formats/advisoryrecords.h"
#include "core/feeds/formats/feederror.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

namespace tagliando {

namespace {

struct Criterion {
    QString test, comment;
};

struct Definition {
    QString id, title, platform, severity;
    QString usn;
    QStringList cves;
    QDateTime issued;
    qint64 line = 0;
    std::vector<Criterion> criteria;
};

struct Test {
    QString comment, object, state;
};

class OvalReader {
public:
    OvalReader(const QByteArray &bytes, const QString &file, FixCollector &collector) : xml_(bytes), file_(file), collector_(collector) {}

    Result<void> read()
    {
        bool root = false;
        while (!xml_.atEnd()) {
            const auto token = xml_.readNext();
            if (token == QXmlStreamReader::DTD)
                return badFeed(file_, line(), QStringLiteral("DOCTYPE"), QStringLiteral("reason.doctype"));
            if (token != QXmlStreamReader::StartElement)
                continue;
            if (!root && xml_.name() != QLatin1String("oval_definitions"))
                return badFeed(file_, line(), {}, QStringLiteral("reason.unknown_format"), xml_.name().toString());
            root = true;
            element();
        }
        if (xml_.error() == QXmlStreamReader::PrematureEndOfDocumentError)
            return badFeed(file_, line(), {}, QStringLiteral("reason.truncated"));
        if (xml_.hasError())
            return badFeed(file_, line(), {}, QStringLiteral("reason.bad_xml"));
        for (const Definition &definition : definitions_) {
            if (const auto done = resolve(definition); !done)
                return done;
        }
        return {};
    }

private:
    int line() const { return static_cast<int>(xml_.lineNumber()); }
    QString attribute(const char *name) const { return xml_.attributes().value(QLatin1String(name)).toString(); }
    QString text() { return xml_.readElementText(QXmlStreamReader::IncludeChildElements).simplified(); }

    void element()
    {
        const QString name = xml_.name().toString();
        if (name == QLatin1String("definition"))
            definition();
        else if (name == QLatin1String("timestamp"))
            collector_.dated(readFeedDate(text()));
        else if (name.endsWith(QLatin1String("_test")))
            test();
        else if (name.endsWith(QLatin1String("_object")))
            object();
        else if (name.endsWith(QLatin1String("_state")))
            state();
    }

    void definition()
    {
        Definition one;
        one.id = attribute("id");
        one.line = line();
        while (xml_.readNext() != QXmlStreamReader::EndElement || xml_.name() != QLatin1String("definition")) {
            if (xml_.hasError() || xml_.atEnd())
                return;
            if (!xml_.isStartElement())
                continue;
            const QString name = xml_.name().toString();
            if (name == QLatin1String("title")) {
                one.title = text();
            } else if (name == QLatin1String("platform")) {
                one.platform = text();
            } else if (name == QLatin1String("reference")) {
                const QString source = attribute("source"), id = attribute("ref_id");
                if (source == QLatin1String("CVE"))
                    one.cves += cvesIn(id);
                else if (source == QLatin1String("USN"))
                    one.usn = id;
            } else if (name == QLatin1String("severity")) {
                one.severity = text();
            } else if (name == QLatin1String("issued")) {
                one.issued = readFeedDate(attribute("date"));
            } else if (name == QLatin1String("public_date_at_usn") || (name == QLatin1String("public_date") && !one.issued.isValid())) {
                one.issued = readFeedDate(text());
            } else if (name == QLatin1String("cve")) {
                one.cves += cvesIn(text());
            } else if (name == QLatin1String("criterion") && attribute("negate") != QLatin1String("true")) {
                one.criteria.push_back({attribute("test_ref"), attribute("comment")});
            }
        }
        one.cves.removeDuplicates();
        definitions_.push_back(std::move(one));
    }

    void test()
    {
        Test one;
        one.comment = attribute("comment");
        const QString id = attribute("id");
        while (xml_.readNextStartElement()) {
            if (xml_.name() == QLatin1String("object"))
                one.object = attribute("object_ref");
            else if (xml_.name() == QLatin1String("state"))
                one.state = attribute("state_ref");
            xml_.skipCurrentElement();
        }
        tests_.insert(id, one);
    }

    void object()
    {
        const QString id = attribute("id");
        while (xml_.readNextStartElement()) {
            if (xml_.name() == QLatin1String("name") && attribute("var_ref").isEmpty())
                names_.insert(id, text());
            else
                xml_.skipCurrentElement();
        }
    }

    void state()
    {
        const QString id = attribute("id");
        while (xml_.readNextStartElement()) {
            const bool version = (xml_.name() == QLatin1String("evr") || xml_.name() == QLatin1String("subexpression")) &&
                                 attribute("operation") == QLatin1String("less than") && attribute("datatype").contains(QLatin1String("evr"));
            if (version)
                versions_.insert(id, text());
            else
                xml_.skipCurrentElement();
        }
    }

    QString releaseOf(const Definition &definition) const
    {
        static const QRegularExpression ubuntu(QStringLiteral("^oval:com\\.ubuntu\\.([a-z]+):")), debian(QStringLiteral("^Debian GNU/Linux (\\d+)"));
        const Vocabulary &vocabulary = collector_.vocabulary();
        if (const auto match = ubuntu.match(definition.id); match.hasMatch())
            return vocabulary.platformForCodename(QStringLiteral("ubuntu"), match.captured(1));
        const auto match = debian.match(definition.platform);
        return match.hasMatch() ? vocabulary.linuxPlatform(QStringLiteral("debian"), match.captured(1)) : QString();
    }

    QString sourceOf(const Definition &definition, const Criterion &criterion, const Test &test) const
    {
        static const QRegularExpression said(QStringLiteral("^([a-z0-9][a-z0-9+.-]+) package in ")),
            asked(QStringLiteral("^Does the '([^']+)' package exist")), dpkg(QStringLiteral("^([a-z0-9][a-z0-9+.-]+) DPKG is ")),
            title(QStringLiteral("^USN-[0-9-]+ -- ([a-z0-9][a-z0-9+.-]+) (?:vulnerabilit|regression|update)"));
        for (const auto &[form, text] : {std::pair{&said, criterion.comment}, {&asked, test.comment}, {&dpkg, criterion.comment}}) {
            if (const auto match = form->match(text); match.hasMatch())
                return match.captured(1);
        }
        if (const QString name = names_.value(test.object); !name.isEmpty())
            return name;
        // A notice names binaries only; when it is about one package, its title names the source.
        return title.match(definition.title).captured(1);
    }

    Result<void> resolve(const Definition &definition)
    {
        const QString advisory = !definition.usn.isEmpty()   ? definition.usn
                                 : definition.cves.isEmpty() ? definition.title.section(QLatin1Char(' '), 0, 0)
                                                             : definition.cves.first();
        if (definition.platform.contains(QLatin1String("FIPS")) || definition.platform.contains(QLatin1String("ealtime"))) {
            collector_.leaveOut(QStringLiteral("reason.special_build"), definition.platform);
            return {};
        }
        PackageFix base;
        base.release = releaseOf(definition);
        base.advisory = advisory;
        base.cves = definition.cves;
        base.severity = severityNamed(definition.severity);
        base.released = dayOf(definition.issued);
        for (const Criterion &criterion : definition.criteria) {
            const auto found = tests_.constFind(criterion.test);
            if (found == tests_.cend())
                return badFeed(file_, static_cast<int>(definition.line), definition.id, QStringLiteral("reason.dangling"), criterion.test);
            if (base.release.isEmpty()) {
                collector_.leaveOut(QStringLiteral("reason.unknown_release"), definition.platform);
                break;
            }
            take(definition, criterion, *found, base);
        }
        return {};
    }

    void take(const Definition &definition, const Criterion &criterion, const Test &test, PackageFix fix)
    {
        const QString version = versions_.value(test.state);
        const QString &comment = criterion.comment;
        const bool open = comment.contains(QLatin1String("needs fixing")) || comment.contains(QLatin1String("is affected")) ||
                          comment.contains(QLatin1String("deferred"));
        if (version.isEmpty() && !open) {
            if (comment.contains(QLatin1String("may ")) || comment.contains(QLatin1String("might ")))
                collector_.leaveOut(QStringLiteral("reason.undetermined"), fix.advisory);
            return; // "Is Debian 12 installed", the architecture: no package
        }
        fix.source = sourceOf(definition, criterion, test).toUtf8();
        if (fix.source.isEmpty()) {
            collector_.leaveOut(QStringLiteral("reason.no_source"), fix.advisory);
            return;
        }
        fix.fixedVersion = version.toUtf8();
        const Platform *platform = collector_.vocabulary().platform(fix.release);
        const bool late = fix.released && definition.usn.size() && platform && platform->ltsUntil.isValid() && platform->endOfLife.isValid() &&
                          fix.released->date > platform->endOfLife && collector_.distribution() == QLatin1String("ubuntu");
        if (!version.isEmpty() && (isEsmBuild(fix.fixedVersion) || late))
            fix.support = QStringLiteral("ubuntu-pro");
        collector_.speaksOf(fix.advisory);
        collector_.add(std::move(fix));
    }

    QXmlStreamReader xml_;
    const QString &file_;
    FixCollector &collector_;
    std::vector<Definition> definitions_;
    QHash<QString, Test> tests_;
    QHash<QString, QString> names_, versions_;
};

} // namespace

Result<void> readOval(const QByteArray &bytes, const QString &file, FixCollector &collector) { return OvalReader(bytes, file, collector).read(); }

} // namespace tagliando
