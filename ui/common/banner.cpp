#include "ui/common/banner.h"

#include "ui/common/metrics.h"
#include "ui/common/palette.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace tagliando {

Banner::Banner(const QString &name, QWidget *parent)
    : QFrame(parent), mark_(new QLabel(QStringLiteral("!"), this)), sentence_(new QLabel(this)), action_(new QPushButton(this)),
      close_(new QPushButton(this))
{
    setObjectName(name);
    setFixedHeight(metrics::banner);
    setAutoFillBackground(true);
    QPalette tinted = palette();
    tinted.setColor(QPalette::Window, colour(Role::Selection));
    setPalette(tinted);

    mark_->setFixedSize(metrics::mark, metrics::mark);
    mark_->setAlignment(Qt::AlignCenter);
    mark_->setFont(metrics::font(font(), metrics::second, QFont::Bold));
    mark_->setStyleSheet(QStringLiteral("border: 1px solid palette(text); border-radius: 3px;"));
    sentence_->setObjectName(name + QStringLiteral("Sentence"));
    sentence_->setTextFormat(Qt::PlainText);
    sentence_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    sentence_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    for (QPushButton *button : {action_, close_})
        button->setProperty("small", true);
    action_->setObjectName(name + QStringLiteral("Action"));
    close_->setObjectName(name + QStringLiteral("Close"));

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::pagePadding, 0, metrics::pagePadding, 0);
    row->setSpacing(metrics::grid);
    row->addWidget(mark_);
    row->addWidget(sentence_, 1);
    row->addWidget(action_);
    row->addWidget(close_);
    connect(action_, &QPushButton::clicked, this, &Banner::acted);
    connect(close_, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
    action_->hide();
    hide();
}

void Banner::show(const QString &sentence, const QString &action)
{
    sentence_->setText(sentence);
    sentence_->setToolTip(sentence);
    setAccessibleName(sentence);
    action_->setText(action);
    action_->setAccessibleName(action);
    action_->setVisible(!action.isEmpty());
    QFrame::show();
}

void Banner::setCloseText(const QString &text)
{
    close_->setText(text);
    close_->setAccessibleName(text);
}

void Banner::setCalm() { mark_->hide(); }

void Banner::setClosable(bool closable) { close_->setVisible(closable); }

QString Banner::sentence() const { return sentence_->text(); }

} // namespace tagliando
