#include "ui/common/memory.h"

#include <QHeaderView>
#include <QSplitter>

namespace tagliando {

Memory Memory::ofUser()
{
    Memory memory;
    memory.settings_ = std::make_shared<QSettings>(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("tagliando"), QStringLiteral("window"));
    return memory;
}

Memory Memory::inFile(const QString &file)
{
    Memory memory;
    memory.settings_ = std::make_shared<QSettings>(file, QSettings::IniFormat);
    return memory;
}

QVariant Memory::value(const QString &key, const QVariant &fallback) const
{
    return settings_ ? settings_->value(key, fallback) : volatile_->value(key, fallback);
}

void Memory::setValue(const QString &key, const QVariant &value)
{
    if (settings_)
        settings_->setValue(key, value);
    else
        volatile_->insert(key, value);
}

void Memory::keep(QHeaderView *header, const QString &key)
{
    // Another version may have had other columns: what does not fit is not restored.
    const QString columns = key + QStringLiteral("/columns");
    if (value(columns).toInt() == header->count())
        header->restoreState(value(key + QStringLiteral("/header")).toByteArray());
    const auto save = [memory = *this, header, key, columns]() mutable {
        memory.setValue(columns, header->count());
        memory.setValue(key + QStringLiteral("/header"), header->saveState());
    };
    QObject::connect(header, &QHeaderView::sectionResized, header, save);
    QObject::connect(header, &QHeaderView::sortIndicatorChanged, header, save);
}

void Memory::keep(QSplitter *splitter, const QString &key)
{
    if (const QByteArray state = value(key).toByteArray(); !state.isEmpty())
        splitter->restoreState(state);
    QObject::connect(splitter, &QSplitter::splitterMoved, splitter,
                     [memory = *this, splitter, key]() mutable { memory.setValue(key, splitter->saveState()); });
}

} // namespace tagliando
