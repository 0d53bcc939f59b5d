#pragma once

#include <QHash>
#include <QSettings>
#include <QVariant>

#include <memory>

class QHeaderView;
class QSplitter;

namespace tagliando {

/// What the window remembers from one day to the next: geometry, splitters, column widths and sort per screen, the language.
/// It lives beside the user's other settings, not in the workspace.
class Memory {
public:
    /// Keeps nothing beyond this run (tests, screenshots).
    Memory() = default;
    static Memory ofUser();
    static Memory inFile(const QString &file);

    [[nodiscard]] QVariant value(const QString &key, const QVariant &fallback = {}) const;
    void setValue(const QString &key, const QVariant &value);

    /// Restores now, and saves whenever the person changes something.
    void keep(QHeaderView *header, const QString &key);
    void keep(QSplitter *splitter, const QString &key);

private:
    std::shared_ptr<QSettings> settings_;
    std::shared_ptr<QHash<QString, QVariant>> volatile_ = std::make_shared<QHash<QString, QVariant>>();
};

} // namespace tagliando
