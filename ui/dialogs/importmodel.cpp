#include "ui/dialogs/importmodel.h"

#include "ui/common/roles.h"

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

} // namespace

QVariant ImportModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ImportedHost &host = at(index.row());
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
        if (text)
            return desk_.words().readerName(host.format);
        return role == SecondLineRole ? QVariant(host.file) : QVariant();
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

QVariant ImportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section <= System ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
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
    if (index.column() == 1) {
        QVariantMap args = line.args;
        if (!args.contains(QStringLiteral("file")))
            args.insert(QStringLiteral("file"), line.file);
        return desk_.words().error({line.reason, args});
    }
    return line.line > 0 ? desk_.say(QT_TRANSLATE_NOOP("window", "{file}, line {line}"),
                                     {{QStringLiteral("file"), line.file}, {QStringLiteral("line"), line.line}})
                         : line.file;
}

QVariant RejectedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == 0 ? desk_.say(QT_TRANSLATE_NOOP("window", "Where")) : desk_.say(QT_TRANSLATE_NOOP("window", "Why it was not taken"));
}

QString RejectedModel::key(const RejectedLine &row) const
{
    return row.file + QLatin1Char('/') + QString::number(row.line) + QLatin1Char('/') + row.reason;
}

} // namespace tagliando
