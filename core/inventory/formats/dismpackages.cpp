// `dism /online /get-packages`, as a list or /format:table: the packages of the component store. Its names are the same in every language, its
// labels and states are not.
#include "core/inventory/formats/readers.h"
#include "core/inventory/formats/windowsversion.h"

#include <QRegularExpression>

namespace tagliando {

namespace {

enum class State { Unknown, Installed, Pending, Gone };

// DISM's states in English, Italian, German, French, Spanish, Portuguese, Dutch. A superseded package was installed and something newer stands in
// its place: what it fixed is fixed.
State stateOf(const QString &text)
{
    static const QRegularExpression pending(
        QStringLiteral("^(install pending|installazione in sospeso|installation ausstehend|installation en attente|installation steht aus|"
                       "instalaci[oó]n pendiente|instala[cç][aã]o pendente|installatie in behandeling)$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression installed(
        QStringLiteral("^(installed|superseded|installato|sostituito|installiert|abgel[oö]st|ersetzt|install[eé]|remplac[eé]|instalado|"
                       "reemplazado|sustituido|substitu[ií]do|ge[iï]nstalleerd|vervangen)$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression gone(
        QStringLiteral(
            "^(not present|absent|staged|resolved|removed|uninstall pending|partially installed|non presente|a fasi|disinstallazione in sospeso|"
            "nicht vorhanden|bereitgestellt|deinstallation ausstehend|non pr[eé]sent|interm[eé]diaire|no presente|almacenado)$"),
        QRegularExpression::CaseInsensitiveOption);
    const QString word = text.trimmed();
    if (pending.match(word).hasMatch())
        return State::Pending;
    if (installed.match(word).hasMatch())
        return State::Installed;
    return gone.match(word).hasMatch() ? State::Gone : State::Unknown;
}

// "Package_for_KB4470788~31bf3856ad364e35~amd64~~17763.164.1.1"
struct Package {
    QString name, version;

    static std::optional<Package> parse(const QString &text)
    {
        static const QRegularExpression shape(QStringLiteral("^([A-Za-z0-9_.-]+)~[0-9a-fA-F]{16}~[A-Za-z0-9_]*~[A-Za-z0-9-]*~([0-9.]+)$"));
        const auto match = shape.match(text.trimmed());
        return match.hasMatch() ? std::optional(Package{match.captured(1), match.captured(2)}) : std::nullopt;
    }
    [[nodiscard]] QString kb() const
    {
        static const QRegularExpression number(QStringLiteral("^Package(?:_\\d+)?_for_(KB\\d{6,7})(?:_|$)"));
        return number.match(name).captured(1);
    }
    [[nodiscard]] bool isRollup() const { return name == QLatin1String("Package_for_RollupFix"); }
};

class ListReader {
public:
    explicit ListReader(const ReaderInput &input) : input_(input), observation_(observationOf(input, "dism-packages")) {}

    Result<Reading> read()
    {
        Lines lines(input_.bytes);
        while (lines.next()) {
            number_ = lines.number();
            const QString line = QString::fromUtf8(lines.line().first(std::min<qsizetype>(lines.line().size(), 2000)));
            if (!row(line))
                label(line);
        }
        finishPackage();
        if (packages_ == 0)
            return nothingRead(input_);
        finishBuild();
        observation_.completeness.insert(InventoryClass::OsHotfixes, {false, -1, int(observation_.hotfixes.size())});
        Reading reading;
        reading.observations.push_back(std::move(observation_));
        reading.rejected = std::move(rejected_);
        return reading;
    }

private:
    // "Package_for_KB… | Installed | Security Update | 3/12/2019 6:27 AM"
    bool row(const QString &line)
    {
        const QStringList columns = line.split(QLatin1Char('|'));
        const auto package = columns.size() >= 3 ? Package::parse(columns[0]) : std::nullopt;
        if (package)
            take(*package, columns[1]);
        return package.has_value();
    }

    // "Package Identity : …", then "State : …": the first label behind an identity is its state.
    void label(const QString &line)
    {
        static const QRegularExpression imageVersion(QStringLiteral("^(\\d{1,2}\\.\\d{1,2}\\.\\d{4,6}\\.\\d{1,6})$"));
        const qsizetype colon = line.indexOf(QLatin1Char(':'));
        const QString value = line.mid(colon + 1).trimmed();
        if (colon < 0 || value.isEmpty())
            return;
        if (auto package = Package::parse(value)) {
            finishPackage();
            open_ = std::move(package);
        } else if (open_) {
            take(*std::exchange(open_, {}), value);
        } else if (packages_ == 0 && imageVersion.match(value).hasMatch()) {
            image_ = readWindowsVersion(value); // the tool's own version stands above the image's
        }
    }

    void finishPackage()
    {
        if (open_)
            report("import.entry_cut", std::exchange(open_, {})->name);
    }

    void take(const Package &package, const QString &stated)
    {
        ++packages_;
        const State state = stateOf(stated);
        const QString kb = package.kb();
        if (package.isRollup() && state == State::Installed) {
            const WindowsVersion version = readWindowsVersion(package.version.section(QLatin1Char('.'), 0, 1));
            if (version.build > rollup_.build || (version.build == rollup_.build && version.ubr > rollup_.ubr))
                rollup_ = version;
        }
        if ((package.isRollup() || !kb.isEmpty()) && state == State::Pending)
            observation_.values.insert(QStringLiteral("pending_restart"), QStringLiteral("yes"));
        if (kb.isEmpty())
            return;
        if (state == State::Unknown)
            report("import.state_unknown", QString(kb + QStringLiteral(": ") + stated.trimmed()));
        else if (state != State::Gone)
            add({kb, state == State::Pending ? Presence::Pending : Presence::Installed, {}});
    }

    void add(const HotfixStatement &hotfix)
    {
        for (HotfixStatement &known : observation_.hotfixes) {
            if (known.kb != hotfix.kb)
                continue;
            if (hotfix.presence == Presence::Pending) // one part still waits
                known.presence = Presence::Pending;
            return;
        }
        observation_.hotfixes.append(hotfix);
    }

    // What the image says counts: a rollup that is listed as installed may still wait for its restart.
    void finishBuild()
    {
        const WindowsVersion build = image_.build > 0 ? image_ : rollup_;
        if (build.build <= 0)
            return;
        observation_.values.insert(QStringLiteral("build"), build.text());
        observation_.completeness.insert(InventoryClass::Build, {build.ubr >= 0, -1, 1});
        if (const QString platform = input_.vocabulary.windowsPlatform({}, build.build, {}); !platform.isEmpty())
            observation_.values.insert(QStringLiteral("os"), platform);
    }

    void report(const char *reason, const QString &text) { rejected_.push_back(rejectedLine(input_, number_, reason, text.toUtf8())); }

    const ReaderInput &input_;
    Observation observation_;
    std::vector<RejectedLine> rejected_;
    std::optional<Package> open_;
    WindowsVersion image_, rollup_;
    int packages_ = 0, number_ = 0;
};

} // namespace

int recogniseDismPackages(const QByteArray &head)
{
    static const QRegularExpression identity(QStringLiteral("(^|: *)[A-Za-z0-9_.-]+~31bf3856ad364e35~[A-Za-z0-9_]*~[A-Za-z0-9-]*~[0-9.]+\\s*(\\||$)"),
                                             QRegularExpression::MultilineOption);
    return identity.match(QString::fromUtf8(head)).hasMatch() ? 93 : 0;
}

Result<Reading> readDismPackages(const ReaderInput &input) { return ListReader(input).read(); }

} // namespace tagliando
