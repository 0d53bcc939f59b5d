// CVRF 1.1 as XML, read as a stream: titles, notes and acknowledgments, most of a month, are passed over.
#include "core/feeds/formats/msrcremediation.h"

#include <QXmlStreamReader>

namespace tagliando::msrc {

namespace {

class XmlMonth {
public:
    XmlMonth(const QByteArray &bytes, QString file, const Vocabulary &vocabulary) : xml_(bytes), file_(std::move(file)), vocabulary_(vocabulary) {}

    Result<MsrcMonth> read()
    {
        bool known = false;
        while (!xml_.atEnd() && !known) {
            const auto token = xml_.readNext();
            if (token == QXmlStreamReader::DTD)
                return refusal(file_, int(xml_.lineNumber()), QStringLiteral("DOCTYPE"), QStringLiteral("reason.doctype"));
            if (token != QXmlStreamReader::StartElement)
                continue;
            if (xml_.name() != QLatin1String("cvrfdoc"))
                return refusal(file_, int(xml_.lineNumber()), QStringLiteral("cvrfdoc"), QStringLiteral("reason.missing"));
            known = true;
        }
        while (!xml_.hasError() && entries_ <= entryLimit && xml_.readNextStartElement())
            section();
        while (!xml_.atEnd() && entries_ <= entryLimit) // nothing may follow: an error behind the root refuses as well
            xml_.readNext();
        if (entries_ > entryLimit)
            return refusal(file_, int(xml_.lineNumber()), {}, QStringLiteral("reason.too_large"));
        if (xml_.error() == QXmlStreamReader::PrematureEndOfDocumentError)
            return refusal(file_, int(xml_.lineNumber()), {}, QStringLiteral("reason.truncated"));
        if (xml_.hasError())
            return refusal(file_, int(xml_.lineNumber()), {}, QStringLiteral("reason.bad_xml"));
        return finished(std::move(month_), id_, initial_, current_, file_, vocabulary_);
    }

private:
    void section()
    {
        if (xml_.name() == QLatin1String("DocumentTracking"))
            tracking();
        else if (xml_.name() == QLatin1String("ProductTree"))
            products();
        else if (xml_.name() == QLatin1String("Vulnerability"))
            vulnerability();
        else
            xml_.skipCurrentElement();
    }

    void tracking()
    {
        while (xml_.readNextStartElement()) {
            if (xml_.name() == QLatin1String("Identification")) {
                while (xml_.readNextStartElement()) {
                    if (xml_.name() == QLatin1String("ID"))
                        id_ = text();
                    else
                        xml_.skipCurrentElement();
                }
            } else if (xml_.name() == QLatin1String("InitialReleaseDate")) {
                initial_ = text();
            } else if (xml_.name() == QLatin1String("CurrentReleaseDate")) {
                current_ = text();
            } else {
                xml_.skipCurrentElement();
            }
        }
    }

    // Branches nest as deep as the file likes: counted, not called.
    void products()
    {
        for (int depth = 1; depth > 0 && !xml_.atEnd() && entries_ <= entryLimit;) {
            const auto token = xml_.readNext();
            if (token == QXmlStreamReader::EndElement) {
                --depth;
            } else if (token == QXmlStreamReader::StartElement) {
                ++entries_;
                if (xml_.name() == QLatin1String("FullProductName")) {
                    const QString id = xml_.attributes().value(QLatin1String("ProductID")).toString();
                    month_.products.insert(id, {text(), {}});
                } else {
                    ++depth;
                }
            }
        }
    }

    void vulnerability()
    {
        ++entries_;
        MsrcVulnerability found;
        while (xml_.readNextStartElement()) {
            if (xml_.name() == QLatin1String("CVE"))
                found.cve = text();
            else if (xml_.name() == QLatin1String("Threats"))
                each([&] { threat(found); });
            else if (xml_.name() == QLatin1String("Remediations"))
                each([&] { remediation(found); });
            else
                xml_.skipCurrentElement();
        }
        month_.vulnerabilities.push_back(std::move(found));
    }

    template <class Read>
    void each(Read read)
    {
        while (entries_ <= entryLimit && xml_.readNextStartElement()) {
            ++entries_;
            read();
        }
    }

    void threat(MsrcVulnerability &into)
    {
        RawThreat raw;
        const auto type = xml_.attributes().value(QLatin1String("Type"));
        raw.type = type == QLatin1String("Severity")         ? ThreatType::Severity
                   : type == QLatin1String("Exploit Status") ? ThreatType::ExploitStatus
                                                             : ThreatType::Other;
        while (xml_.readNextStartElement()) {
            if (xml_.name() == QLatin1String("Description"))
                raw.description = text();
            else if (xml_.name() == QLatin1String("ProductID"))
                raw.products << text();
            else
                xml_.skipCurrentElement();
        }
        add(into, raw);
    }

    void remediation(MsrcVulnerability &into)
    {
        RawRemediation raw;
        if (xml_.attributes().value(QLatin1String("Type")) == QLatin1String("Vendor Fix"))
            raw.type = RemediationType::VendorFix;
        while (xml_.readNextStartElement()) {
            if (xml_.name() == QLatin1String("Description"))
                raw.description = text();
            else if (xml_.name() == QLatin1String("Supercedence"))
                raw.supersedence = text();
            else if (xml_.name() == QLatin1String("RestartRequired"))
                raw.restart = text();
            else if (xml_.name() == QLatin1String("SubType"))
                raw.subType = text();
            else if (xml_.name() == QLatin1String("FixedBuild"))
                raw.fixedBuild = text();
            else if (xml_.name() == QLatin1String("ProductID"))
                raw.products << text();
            else
                xml_.skipCurrentElement();
        }
        add(month_, into, raw);
    }

    QString text() { return xml_.readElementText(QXmlStreamReader::SkipChildElements).trimmed(); }

    QXmlStreamReader xml_;
    QString file_;
    const Vocabulary &vocabulary_;
    MsrcMonth month_;
    QString id_, initial_, current_;
    qsizetype entries_ = 0;
};

} // namespace

Result<MsrcMonth> readXml(const QByteArray &bytes, const QString &file, const Vocabulary &vocabulary)
{
    return XmlMonth(bytes, file, vocabulary).read();
}

} // namespace tagliando::msrc
