// `apt list --installed` is a list of packages; `apt list --upgradable` is what waits to be installed, no list of packages.
#include "core/inventory/formats/packagelist.h"

#include <QStringList>

namespace tagliando {

namespace {

struct Row {
    QByteArray name, suites, version, architecture;
    QString state; ///< inside the brackets, in the language of the user
};

// "openssl/stable-security 3.0.17-1~deb12u2 amd64 [upgradable from: 3.0.16-1~deb12u1]"
bool readRow(QByteArrayView line, Row *row)
{
    const qsizetype slash = line.indexOf('/');
    const qsizetype bracket = line.indexOf('[');
    if (slash < 2 || bracket < slash || !line.trimmed().endsWith(']'))
        return false;
    const QList<QByteArray> words = line.sliced(slash + 1, bracket - slash - 1).toByteArray().simplified().split(' ');
    *row = {line.first(slash).toByteArray(), words.value(0), words.value(1), words.value(2),
            QString::fromUtf8(line.sliced(bracket + 1).trimmed().chopped(1))};
    return words.size() == 3 && isDpkgName(row->name) && isDpkgVersion(row->version);
}

// What is on the disk comes from the place "now"; what waits does not, and names the version it follows ("upgradable from: 1.2").
bool isInstalled(const Row &row) { return row.suites.split(',').contains("now"); }

bool isLeftOver(const QString &state) { return state.contains(QLatin1String("residual-config")); }

class Waiting {
public:
    void add(const Row &row)
    {
        names_.append(QString::fromUtf8(row.name));
        if (row.suites.contains("-security"))
            ++security_;
    }
    [[nodiscard]] bool empty() const { return names_.isEmpty(); }
    void set(Observation *observation) const
    {
        observation->values.insert(QStringLiteral("attr.waiting_updates"), QString::number(names_.size()));
        observation->values.insert(QStringLiteral("attr.waiting_security_updates"), QString::number(security_));
        observation->values.insert(QStringLiteral("attr.waiting_packages"), names_.join(QLatin1Char(',')));
    }

private:
    QStringList names_;
    int security_ = 0;
};

} // namespace

int recogniseAptList(const QByteArray &head)
{
    Lines lines(head);
    int fitting = 0, others = 0;
    while (fitting + others < tellingLines && lines.next()) {
        Row row;
        // "Listing… Done" in any language, and apt's warning that its output is not meant for scripts
        if (lines.line().trimmed().isEmpty() || lines.line().startsWith("WARNING:") || (fitting == 0 && lines.line().contains("...")))
            continue;
        (readRow(lines.line(), &row) ? fitting : others)++;
    }
    return fitting > 0 && others * 5 <= fitting + 5 ? 90 : 0;
}

Result<Reading> readAptList(const ReaderInput &input)
{
    PackageList list(input, "apt-list");
    Waiting waiting;
    std::vector<RejectedLine> unread;
    bool installed = false, started = false;
    Lines lines(input.bytes);
    while (lines.next()) {
        Row row;
        if (!readRow(lines.line(), &row)) {
            if (started && !lines.line().trimmed().isEmpty()) {
                list.partial();
                unread.push_back(rejectedLine(input, lines.number(), "import.line_unreadable", lines.line()));
            }
            continue;
        }
        started = true;
        if (!isInstalled(row)) {
            waiting.add(row);
            continue;
        }
        installed = true;
        list.add({row.name, row.version, row.architecture, {}, {}}, isLeftOver(row.state) ? DpkgState::Gone : DpkgState::Installed, lines.number());
    }
    if (!installed && waiting.empty())
        return nothingRead(input);
    Reading reading;
    if (installed) {
        list.withoutSources();
        auto listed = list.finish();
        if (!listed)
            return listed;
        reading = *std::move(listed);
    } else {
        reading.observations.push_back(observationOf(input, "apt-list"));
    }
    if (!waiting.empty())
        waiting.set(&reading.observations.front());
    std::move(unread.begin(), unread.end(), std::back_inserter(reading.rejected));
    return reading;
}

} // namespace tagliando
