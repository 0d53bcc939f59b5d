#include "ui/dialogs/importmodel.h"

#include "ui/common/roles.h"

#include <QCollator>

#include <algorithm>

namespace tagliando {

namespace {

int figure(const ImportedHost &host, int column)
{
    switch (column) {
    case ImportModel::Packages:
        return host.packages;
    case ImportModel::Products:
        return host.products;
    case ImportModel::Hotfixes:
        return static_cast<int>(host.hotfixes.size());
    case ImportModel::Added:
        return host.added;
    case ImportModel::Changed:
        return host.changed;
    default:
        return host.removed;
    }
}

// Where a row of rejected lines keeps how many more lines are like it, or the names of the other files of the same reason.
const QString moreLines = QStringLiteral("more lines");
const QString otherFiles = QStringLiteral("other files");

// Files refused for the same reason are one row, but where the reason tells something of each.
bool isSameForAll(const RejectedLine &line)
{
    return line.line == 0 && !line.args.contains(QStringLiteral("text")) && !line.args.contains(QStringLiteral("server")) &&
           !line.args.contains(QStringLiteral("columns")) && !line.args.contains(QStringLiteral("name"));
}

} // namespace

std::vector<ImportedMachine> machinesIn(const ImportOutcome &outcome)
{
    std::vector<ImportedMachine> machines;
    QHash<QString, std::size_t> places;
    for (const ImportedHost &host : outcome.hosts) {
        const QString key = host.customer.toLower() + QLatin1Char('/') + host.server.toLower();
        if (!places.contains(key)) {
            places.insert(key, machines.size());
            machines.push_back({host, {host.file}, {host.format}});
            continue;
        }
        ImportedMachine &machine = machines[places.value(key)];
        machine.files << host.file;
        if (!machine.formats.contains(host.format))
            machine.formats << host.format;
        ImportedHost &all = machine.all;
        if (all.platform.isEmpty())
            all.platform = host.platform;
        if (all.build.isEmpty())
            all.build = host.build;
        all.packages = std::max(all.packages, host.packages);
        all.products = std::max(all.products, host.products);
        all.hotfixes << host.hotfixes;
        all.hotfixes.removeDuplicates();
        all.added += host.added;
        all.changed += host.changed;
        all.removed += host.removed;
    }
    QCollator byName; // SRV-2 before SRV-10
    byName.setNumericMode(true);
    byName.setCaseSensitivity(Qt::CaseInsensitive);
    std::stable_sort(machines.begin(), machines.end(),
                     [&](const ImportedMachine &a, const ImportedMachine &b) { return byName.compare(a.all.server, b.all.server) < 0; });
    return machines;
}

std::vector<RejectedLine> rejectedIn(const ImportOutcome &outcome)
{
    std::vector<RejectedLine> rows;
    QHash<QString, std::size_t> places;
    for (const RejectedLine &line : outcome.rejected) {
        const QString key =
            isSameForAll(line) ? line.reason + line.args.value(QStringLiteral("kind")).toString() : line.file + QLatin1Char('/') + line.reason;
        if ((line.line == 0 && !isSameForAll(line)) || !places.contains(key)) {
            places.insert(key, rows.size());
            rows.push_back(line);
            continue;
        }
        QVariantMap &args = rows[places.value(key)].args;
        if (isSameForAll(line))
            args.insert(otherFiles, args.value(otherFiles).toStringList() << line.file);
        else
            args.insert(moreLines, args.value(moreLines).toInt() + 1);
    }
    std::stable_sort(rows.begin(), rows.end(), [](const RejectedLine &a, const RejectedLine &b) { return (a.line == 0) > (b.line == 0); });
    return rows;
}

QVariant ImportModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ImportedMachine &machine = at(index.row());
    const ImportedHost &host = machine.all;
    const bool text = role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole;
    switch (index.column()) {
    case ServerColumn:
        if (text)
            return host.server;
        if (role == SecondLineRole)
            return host.newServer ? QString(host.customer + QStringLiteral("; ") + desk_.say(QT_TRANSLATE_NOOP("window", "new machine")))
                                  : host.customer;
        return role == BoldRole ? QVariant(true) : QVariant();
    case Format:
        if (role == Qt::ToolTipRole)
            return machine.files.join(QLatin1Char('\n'));
        if (text) {
            QStringList names;
            for (const QString &format : machine.formats)
                names << desk_.words().readerName(format);
            return names.join(QStringLiteral(", "));
        }
        if (role != SecondLineRole)
            return {};
        return machine.files.size() == 1 ? host.file : desk_.count(QT_TRANSLATE_N_NOOP("window", "%n files"), static_cast<int>(machine.files.size()));
    case System:
        if (text)
            return host.platform.isEmpty() ? QStringLiteral("–") : desk_.words().platformName(host.platform);
        return role == SecondLineRole ? QVariant(host.build) : QVariant();
    default:
        if (role == Qt::TextAlignmentRole)
            return QVariant(Qt::AlignRight | Qt::AlignVCenter);
        if (role == ToneRole)
            return figure(host, index.column()) == 0 ? static_cast<int>(SecondTone) : static_cast<int>(InkTone);
        return text ? QVariant(desk_.words().number(figure(host, index.column()))) : QVariant();
    }
}

QString ImportModel::heading(int section) const
{
    switch (section) {
    case ServerColumn:
        return desk_.say(QT_TRANSLATE_NOOP("window", "Machine"));
    case Format:
        return desk_.say(QT_TRANSLATE_NOOP("window", "Format"));
    case System:
        return desk_.say(QT_TRANSLATE_NOOP("window", "System"));
    case Packages:
        return desk_.say(QT_TRANSLATE_NOOP("window", "Packages"));
    case Products:
        return desk_.say(QT_TRANSLATE_NOOP("window", "Products"));
    case Hotfixes:
        return desk_.say(QT_TRANSLATE_NOOP("window", "Hotfixes"));
    case Added:
        return desk_.say(QT_TRANSLATE_NOOP("window", "Added"));
    case Changed:
        return desk_.say(QT_TRANSLATE_NOOP("window", "Changed"));
    case Removed:
        return desk_.say(QT_TRANSLATE_NOOP("window", "Removed"));
    default:
        return {};
    }
}

QVariant RejectedModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole))
        return {};
    const RejectedLine &line = at(index.row());
    if (index.column() == 1)
        return why(line);
    const QStringList others = line.args.value(otherFiles).toStringList();
    if (!others.isEmpty()) {
        return role == Qt::ToolTipRole ? (QStringList(line.file) + others).join(QLatin1Char('\n'))
                                       : desk_.count(QT_TRANSLATE_N_NOOP("window", "{file} and %n more"), static_cast<int>(others.size()),
                                                     {{QStringLiteral("file"), line.file}});
    }
    return line.line > 0 ? desk_.say(QT_TRANSLATE_NOOP("window", "{file}, line {line}"),
                                     {{QStringLiteral("file"), line.file}, {QStringLiteral("line"), line.line}})
                         : line.file;
}

// The sentences of the command line where the window has no other way out than they.
QString RejectedModel::why(const RejectedLine &line) const
{
    if (line.reason == QLatin1String("import.unrecognised"))
        return desk_.say(QT_TRANSLATE_NOOP("window", "no known inventory: collect it again with the collector"));
    if (line.reason == QLatin1String("import.ambiguous"))
        return desk_.say(QT_TRANSLATE_NOOP("window", "it could be two things: say above which"));
    QVariantMap args = line.args;
    if (!args.contains(QStringLiteral("file")))
        args.insert(QStringLiteral("file"), line.file);
    const int more = args.take(moreLines).toInt();
    const QString said = desk_.words().error({line.reason, args});
    return more > 0 ? QString(said + QStringLiteral("; ") + desk_.count(QT_TRANSLATE_N_NOOP("window", "%n more lines like it"), more)) : said;
}

QString RejectedModel::heading(int section) const
{
    return section == 0 ? desk_.say(QT_TRANSLATE_NOOP("window", "Where")) : desk_.say(QT_TRANSLATE_NOOP("window", "Why it was not taken"));
}

QString RejectedModel::key(const RejectedLine &row) const
{
    return row.file + QLatin1Char('/') + QString::number(row.line) + QLatin1Char('/') + row.reason;
}

} // namespace tagliando
