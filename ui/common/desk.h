// What every screen is given: the workspace, the words of the window's language, what the window remembers, and the ways out.
#pragma once

#include "core/workspace.h"
#include "ui/common/goto.h"
#include "ui/common/memory.h"
#include "ui/words/words.h"

#include <QLocale>
#include <QUndoStack>

class QTranslator;

namespace tagliando {

class Desk : public QObject {
    Q_OBJECT
public:
    Desk(Workspace &workspace, Memory memory, Language language, QObject *parent = nullptr);
    ~Desk() override;

    [[nodiscard]] Workspace &workspace() { return workspace_; }
    /// Null until the first one is there.
    [[nodiscard]] std::shared_ptr<const Snapshot> snapshot() const { return workspace_.snapshot(); }
    /// Today in the setting's zone, by the snapshot's moment.
    [[nodiscard]] QDate today() const;

    [[nodiscard]] const Words &words() const { return *words_; }
    [[nodiscard]] std::shared_ptr<const Words> sharedWords() const { return words_; }
    /// A text of the window, marked with QT_TRANSLATE_NOOP("window", …).
    [[nodiscard]] QString say(const char *source, const QVariantMap &args = {}) const { return words_->say("window", source, args); }
    /// The same with a number, marked with QT_TRANSLATE_N_NOOP("window", …).
    [[nodiscard]] QString count(const char *source, int n, const QVariantMap &args = {}) const { return words_->count("window", source, n, args); }
    [[nodiscard]] QLocale locale() const;
    void setLanguage(Language language);

    [[nodiscard]] Memory &memory() { return memory_; }
    [[nodiscard]] const Memory &memory() const { return memory_; }
    [[nodiscard]] QUndoStack &undo() { return undo_; }

    void go(const Goto &target) { Q_EMIT navigate(target); }
    /// Shows the error in the window's banner.
    void report(const Error &error) { Q_EMIT failed(error); }
    /// Says in the window what was done, or taken back, with the way to the other side. An empty sentence says nothing.
    void sayActed(const QString &said, bool takenBack) { Q_EMIT acted(said, takenBack); }

Q_SIGNALS:
    void languageChanged();
    void navigate(const tagliando::Goto &target);
    void failed(const tagliando::Error &error);
    void acted(const QString &said, bool takenBack);

private:
    void installQtTexts();

    Workspace &workspace_;
    Memory memory_;
    std::shared_ptr<const Words> words_;
    QTranslator *qtTexts_;
    QUndoStack undo_;
};

} // namespace tagliando
