#include "ui/dialogs/helpdialog.h"

#include "ui/common/labels.h"

#include <QCoreApplication>
#include <QDir>
#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace tagliando {

HelpDialog::HelpDialog(Desk &desk, QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("helpDialog"));
    setWindowTitle(desk.say(QT_TRANSLATE_NOOP("window", "Help")));
    auto *title = titleLabel(QStringLiteral("helpTitle"), this);
    title->setText(QStringLiteral("Tagliando ") + QCoreApplication::applicationVersion());
    auto *what = bodyLabel(QStringLiteral("helpWhat"), this);
    what->setText(desk.say(QT_TRANSLATE_NOOP("window", "What is going to stop, what is late, and what to do about it.")));
    auto *file = noteLabel(QStringLiteral("helpFile"), this);
    file->setText(
        desk.say(QT_TRANSLATE_NOOP("window", "Workspace: {file}"), {{QStringLiteral("file"), QDir::toNativeSeparators(desk.workspace().file())}}));
    file->setTextInteractionFlags(Qt::TextSelectableByMouse);
    file->setAccessibleName(file->text());
    file->setWordWrap(true);
    auto *licence = noteLabel(QStringLiteral("helpLicence"), this);
    licence->setText(desk.say(QT_TRANSLATE_NOOP("window", "Free software under the GNU General Public License, version 3 or later. Built with Qt.")));
    auto *keysTitle = sectionLabel(QStringLiteral("helpKeysTitle"), this);
    keysTitle->setText(desk.say(QT_TRANSLATE_NOOP("window", "Keys")));

    const QByteArray enter = desk.say(QT_TRANSLATE_NOOP("window", "Enter, Esc")).toUtf8();
    const QByteArray space = desk.say(QT_TRANSLATE_NOOP("window", "Space, Ctrl+Enter")).toUtf8();
    const std::pair<const char *, QString> keys[] = {
        {"Ctrl+K", desk.say(QT_TRANSLATE_NOOP("window", "Search everything"))},
        {"Ctrl+1 … Ctrl+6", desk.say(QT_TRANSLATE_NOOP("window", "Go to a screen"))},
        {"F6", desk.say(QT_TRANSLATE_NOOP("window", "Next panel"))},
        {"Ctrl+F", desk.say(QT_TRANSLATE_NOOP("window", "Filter the list"))},
        {enter.constData(), desk.say(QT_TRANSLATE_NOOP("window", "Open, go back"))},
        {"Ctrl+C, Ctrl+Shift+C", desk.say(QT_TRANSLATE_NOOP("window", "Copy the row, copy its KB or CVE"))},
        {"Ctrl+I", desk.say(QT_TRANSLATE_NOOP("window", "Import files"))},
        {"Ctrl+Z, Ctrl+Shift+Z", desk.say(QT_TRANSLATE_NOOP("window", "Take the last act back, do it again"))},
        {"Ctrl+D", desk.say(QT_TRANSLATE_NOOP("window", "Put off: record a decision"))},
        {space.constData(), desk.say(QT_TRANSLATE_NOOP("window", "In a visit: line done, other outcome"))},
        {"Ctrl+P", desk.say(QT_TRANSLATE_NOOP("window", "Report of the customer"))},
        {"F5", desk.say(QT_TRANSLATE_NOOP("window", "Compute again"))},
        {"Ctrl+Q", desk.say(QT_TRANSLATE_NOOP("window", "Quit"))},
    };
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(metrics::pagePadding);
    grid->setVerticalSpacing(4);
    int row = 0;
    for (const auto &[key, meaning] : keys) {
        auto *keyLabel = newLabel({}, metrics::body, QFont::DemiBold, Role::Ink, this);
        keyLabel->setText(QString::fromUtf8(key));
        auto *meaningLabel = bodyLabel({}, this);
        meaningLabel->setText(meaning);
        grid->addWidget(keyLabel, row, 0);
        grid->addWidget(meaningLabel, row++, 1);
    }
    grid->setColumnStretch(1, 1);
    auto *close = new QPushButton(desk.say(QT_TRANSLATE_NOOP("window", "Close")), this);
    close->setObjectName(QStringLiteral("helpClose"));
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pagePadding, metrics::pagePadding, metrics::pagePadding, metrics::pagePadding);
    column->setSpacing(metrics::grid);
    column->addWidget(title);
    column->addWidget(what);
    column->addWidget(file);
    column->addWidget(licence);
    column->addSpacing(metrics::grid);
    column->addWidget(keysTitle);
    column->addLayout(grid);
    column->addSpacing(metrics::grid);
    column->addWidget(close, 0, Qt::AlignRight);
}

} // namespace tagliando
