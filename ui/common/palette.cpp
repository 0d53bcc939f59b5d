#include "ui/common/palette.h"

#include <algorithm>

namespace tagliando {

QColor colour(Role role)
{
    switch (role) {
    case Role::Window:
        return QColor(0xF2F4F6);
    case Role::Surface:
        return QColor(0xFFFFFF);
    case Role::Raised:
        return QColor(0xF8F9FA);
    case Role::Line:
        return QColor(0xD8DDE3);
    case Role::RowLine:
        return QColor(0xE9ECEF);
    case Role::Control:
        return QColor(0x737D8A);
    case Role::Ink:
        return QColor(0x1B2026);
    case Role::SecondInk:
        return QColor(0x525B67);
    case Role::Selection:
        return QColor(0xE1E7EE);
    case Role::Primary:
        return QColor(0x2B333D);
    case Role::OnPrimary:
        return QColor(0xFFFFFF);
    }
    Q_UNREACHABLE();
}

StateColours look(ServerColour state) { return stateColours(state); }

ServerColour markOf(State state)
{
    switch (state) {
    case State::Blocking:
        return ServerColour::Blocking;
    case State::Overdue:
        return ServerColour::Overdue;
    case State::Verify:
        return ServerColour::Verify;
    case State::Unsupported:
        return ServerColour::Unsupported;
    case State::Frozen:
        return ServerColour::Frozen;
    case State::Deferred:
        return ServerColour::Deferred;
    case State::Due:
        return ServerColour::Due;
    case State::Satisfied:
        return ServerColour::Satisfied;
    }
    Q_UNREACHABLE();
}

int displayRank(ServerColour state) { return static_cast<int>(std::find(displayOrder.begin(), displayOrder.end(), state) - displayOrder.begin()); }

QPalette windowPalette()
{
    QPalette palette;
    palette.setColor(QPalette::Window, colour(Role::Window));
    palette.setColor(QPalette::WindowText, colour(Role::Ink));
    palette.setColor(QPalette::Base, colour(Role::Surface));
    palette.setColor(QPalette::AlternateBase, colour(Role::Raised));
    palette.setColor(QPalette::Text, colour(Role::Ink));
    palette.setColor(QPalette::PlaceholderText, colour(Role::SecondInk));
    palette.setColor(QPalette::Button, colour(Role::Surface));
    palette.setColor(QPalette::ButtonText, colour(Role::Ink));
    palette.setColor(QPalette::BrightText, colour(Role::OnPrimary));
    palette.setColor(QPalette::Highlight, colour(Role::Selection));
    palette.setColor(QPalette::HighlightedText, colour(Role::Ink));
    palette.setColor(QPalette::ToolTipBase, colour(Role::Surface));
    palette.setColor(QPalette::ToolTipText, colour(Role::Ink));
    palette.setColor(QPalette::Link, colour(Role::Ink));
    palette.setColor(QPalette::LinkVisited, colour(Role::Ink));
    palette.setColor(QPalette::Light, colour(Role::Surface));
    palette.setColor(QPalette::Midlight, colour(Role::RowLine));
    palette.setColor(QPalette::Mid, colour(Role::Control));
    palette.setColor(QPalette::Dark, colour(Role::Line));
    palette.setColor(QPalette::Shadow, colour(Role::Primary));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, colour(Role::Control));
    return palette;
}

QString windowStyleSheet()
{
    // mid = control border, dark = line, midlight = row line, shadow = primary (windowPalette).
    return QStringLiteral(R"(
        QPushButton { border: 1px solid palette(mid); border-radius: 4px; background: palette(button); padding: 0 12px; min-height: 30px; }
        QPushButton[small="true"] { min-height: 22px; padding: 0 8px; }
        QPushButton:hover { background: palette(highlight); }
        QPushButton:pressed { background: palette(dark); }
        QPushButton:focus { border: 2px solid palette(text); padding: 0 11px; min-height: 28px; }
        QPushButton[small="true"]:focus { min-height: 20px; padding: 0 7px; }
        QPushButton:disabled { border-color: palette(dark); }
        QPushButton:default { background: palette(shadow); color: palette(bright-text); border-color: palette(shadow); }
        QPushButton:default:focus { border: 2px solid palette(mid); }
        QPushButton:default:disabled { background: palette(midlight); color: palette(mid); border-color: palette(dark); }
        QPushButton[link="true"] { border: none; background: transparent; text-decoration: underline; padding: 0 4px; min-height: 22px; }
        QPushButton[link="true"]:focus { border: 2px solid palette(text); padding: 0 2px; min-height: 20px; }
        QToolButton { border: 1px solid palette(mid); border-radius: 4px; background: palette(button); padding: 0 8px; min-height: 30px; }
        QToolButton:hover { background: palette(highlight); }
        QToolButton:focus { border: 2px solid palette(text); padding: 0 7px; min-height: 28px; }
        QToolButton::menu-indicator { image: none; width: 0; }
        QLineEdit, QDateEdit, QComboBox { border: 1px solid palette(mid); border-radius: 4px; background: palette(base); padding: 0 8px;
                                          min-height: 30px; }
        QLineEdit:focus, QDateEdit:focus, QComboBox:focus { border: 2px solid palette(text); padding: 0 7px; min-height: 28px; }
        QLineEdit[small="true"], QDateEdit[small="true"], QComboBox[small="true"] { min-height: 22px; }
        QLineEdit[small="true"]:focus, QDateEdit[small="true"]:focus, QComboBox[small="true"]:focus { min-height: 20px; }
        QDateEdit::drop-down, QComboBox::drop-down { border: none; width: 24px; }
        QDateEdit::down-arrow, QComboBox::down-arrow { image: url(:/tagliando/resources/icons/down.svg); width: 16px; height: 16px; }
        QComboBox QAbstractItemView { border: 1px solid palette(mid); background: palette(base); outline: none; }
        QHeaderView { background: palette(base); border: none; }
        QHeaderView::section { background: palette(base); border: none; border-bottom: 1px solid palette(dark); padding: 0 8px; }
        QTableView, QTreeView, QListView { border: none; }
        QScrollArea { border: none; background: transparent; }
        QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
        QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
        QScrollBar::handle { background: palette(dark); border-radius: 4px; margin: 1px; }
        QScrollBar::handle:hover { background: palette(mid); }
        QScrollBar::handle:vertical { min-height: 24px; }
        QScrollBar::handle:horizontal { min-width: 24px; }
        QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
        QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
        QToolTip { border: 1px solid palette(mid); padding: 4px; }
        QMenu { border: 1px solid palette(mid); background: palette(base); }
        QMenu::item { padding: 4px 24px; }
        QMenu::item:selected { background: palette(highlight); }
        QTabBar { border: none; }
        QTabBar::tab { border: none; border-bottom: 3px solid transparent; padding: 6px 16px; margin-left: 8px; background: transparent; }
        QTabBar::tab:selected { border-bottom: 3px solid palette(text); font-weight: 600; }
        QTabBar::tab:hover { background: palette(highlight); }
        QTabBar::tab:focus { border: 2px solid palette(text); padding: 4px 14px; }
        QSplitter::handle { background: palette(dark); }
    )");
}

} // namespace tagliando
