// The uninstall keys of the registry as CSV (Export-Csv of both hives), and `wmic product` or Win32_Product in the same form.
#include "core/inventory/formats/readers.h"
#include "core/inventory/formats/systeminfocsv.h"
#include "core/inventory/formats/toolrows.h"

#include <QRegularExpression>
#include <QSet>

namespace tagliando {

namespace {

constexpr int headerWithin = 20; ///< lines: what a console prints before it

struct Header {
    QStringList names; ///< lower case
    QChar separator;

    [[nodiscard]] bool known() const { return !names.isEmpty(); }
    [[nodiscard]] bool has(const char *name) const { return names.contains(QLatin1String(name)); }
    /// The field of the first of these columns that there is.
    [[nodiscard]] QString value(const QStringList &fields, std::initializer_list<const char *> columns) const
    {
        for (const char *column : columns) {
            if (const qsizetype at = names.indexOf(QLatin1String(column)); at >= 0)
                return fields.value(at).trimmed();
        }
        return {};
    }
};

Header headerOf(QByteArrayView line)
{
    const QString text = QString::fromUtf8(line.first(std::min<qsizetype>(line.size(), 4000))).trimmed();
    for (const QChar separator : {QLatin1Char(','), QLatin1Char(';'), QLatin1Char('\t')}) {
        Header header{{}, separator};
        for (const QString &field : csvFields(text, separator))
            header.names << field.trimmed().toLower();
        const bool registry = header.has("displayname") && (header.has("displayversion") || header.has("publisher") || header.has("uninstallstring"));
        const bool installer = header.has("name") && header.has("version") && header.has("identifyingnumber");
        if (registry || installer)
            return header;
    }
    return {};
}

class ListReader {
public:
    explicit ListReader(const ReaderInput &input) : input_(input) {}

    Result<Reading> read()
    {
        Lines lines(input_.bytes);
        Header header;
        QString record;
        int first = 0;
        while (lines.next()) {
            if (const Header found = headerOf(lines.line()); found.known()) {
                header = found;
                win32_ = !header.has("displayname");
                continue;
            }
            if (!header.known() || (record.isEmpty() && lines.line().trimmed().isEmpty()))
                continue;
            if (record.isEmpty())
                first = lines.number();
            record += (record.isEmpty() ? QString() : QStringLiteral(" ")) + QString::fromUtf8(lines.line());
            if (record.count(QLatin1Char('"')) % 2 != 0 && record.size() < 100000)
                continue; // a quoted field goes on in the next line
            row(header, std::exchange(record, {}), first);
        }
        if (!record.isEmpty())
            reading_.rejected.push_back(rejectedLine(input_, first, "import.entry_cut", record.toUtf8()));
        return finish(record.isEmpty());
    }

private:
    struct Host {
        Observation observation;
        QSet<QString> seen;
        bool native = false, wow = false, told = false;
    };

    void row(const Header &header, const QString &record, int line)
    {
        const QStringList fields = csvFields(record, header.separator);
        if (fields.size() > header.names.size() + 1) {
            reading_.rejected.push_back(rejectedLine(input_, line, "import.line_unreadable", record.toUtf8()));
            broken_ = true;
            return;
        }
        Host &host = hostOf(header.value(fields, {"pscomputername", "computername", "csname", "node", "__server"}));
        const QString path = header.value(fields, {"pspath", "psparentpath"});
        if (!path.isEmpty()) {
            host.told = true;
            (path.contains(QLatin1String("wow6432node"), Qt::CaseInsensitive) ? host.wow : host.native) = true;
        }
        const QString name = header.value(fields, {"displayname", "name"});
        if (name.isEmpty())
            return; // half the uninstall keys are components of others and have no name
        const QString version = header.value(fields, {"displayversion", "version"});
        if (host.seen.contains(name + QLatin1Char('\n') + version))
            return;
        host.seen.insert(name + QLatin1Char('\n') + version);
        host.observation.products.append(listedProduct(name, version, header.value(fields, {"publisher", "vendor"}), input_.vocabulary));
        addUpdate(name, &host.observation);
    }

    // "Security Update for Microsoft Office 2016 (KB4484145) 32-Bit Edition"
    static void addUpdate(const QString &name, Observation *observation)
    {
        static const QRegularExpression update(
            QStringLiteral("\\b(?:update|hotfix|aggiornamento|mise à jour|actualizaci[oó]n|sicherheitsupdate)\\b.*\\((KB\\d{6,7})\\)"),
            QRegularExpression::CaseInsensitiveOption);
        const QString kb = update.match(name).captured(1).toUpper();
        if (!kb.isEmpty())
            observation->hotfixes.append({kb, Presence::Installed, {}});
    }

    Host &hostOf(const QString &name)
    {
        const auto known = index_.constFind(name.toUpper());
        if (known != index_.cend())
            return hosts_[*known];
        index_.insert(name.toUpper(), hosts_.size());
        hosts_.push_back({observationOf(input_, win32_ ? "win32-product" : "uninstall-list"), {}, false, false, false});
        hosts_.back().observation.identity.hostname = name;
        return hosts_.back();
    }

    Result<Reading> finish(bool whole)
    {
        for (Host &host : hosts_) {
            Observation &seen = host.observation;
            if (seen.products.isEmpty())
                continue;
            // Whether both hives were read is only told by the paths; Win32_Product knows programs of Windows Installer only.
            const bool bothHives = !win32_ && host.told && host.native && host.wow;
            seen.completeness.insert(InventoryClass::Products, {bothHives && whole && !broken_, -1, int(seen.products.size())});
            if (!seen.hotfixes.isEmpty())
                seen.completeness.insert(InventoryClass::MsiUpdates, {false, -1, int(seen.hotfixes.size())});
            reading_.observations.push_back(std::move(seen));
        }
        if (reading_.observations.empty())
            return nothingRead(input_);
        return std::move(reading_);
    }

    const ReaderInput &input_;
    Reading reading_;
    std::vector<Host> hosts_;
    QHash<QString, std::size_t> index_;
    bool win32_ = false, broken_ = false;
};

} // namespace

int recogniseUninstallList(const QByteArray &head)
{
    Lines lines(head);
    while (lines.next() && lines.number() <= headerWithin) {
        if (headerOf(lines.line()).known())
            return 89;
    }
    return 0;
}

Result<Reading> readUninstallList(const ReaderInput &input) { return ListReader(input).read(); }

} // namespace tagliando
