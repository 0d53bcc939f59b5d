#include "ui/customer/whysteps.h"

#include "ui/common/labels.h"

#include <QDesktopServices>
#include <QPainter>
#include <QRegularExpression>
#include <QUrl>
#include <QVBoxLayout>

namespace tagliando {

namespace {

constexpr int numberColumn = 32;
constexpr int circle = 18;

QLabel *selectable(QLabel *label, const QString &text)
{
    label->setTextFormat(Qt::RichText);
    label->setText(withLinks(text));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::LinksAccessibleByMouse);
    label->setAccessibleName(text);
    QObject::connect(label, &QLabel::linkActivated, label, [](const QString &link) {
        const QUrl url(link);
        if (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http"))
            QDesktopServices::openUrl(url);
    });
    return label;
}

} // namespace

QString withLinks(const QString &text)
{
    static const QRegularExpression address(QStringLiteral("https?://[^\\s<>\"';]+"));
    QString html;
    qsizetype done = 0;
    for (auto matches = address.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        html += text.mid(done, match.capturedStart() - done).toHtmlEscaped();
        const QString escaped = match.captured().toHtmlEscaped();
        // Long addresses break after slashes instead of widening the panel.
        html += QStringLiteral("<a href=\"%1\">%2</a>").arg(escaped, QString(escaped).replace(QLatin1Char('/'), QStringLiteral("/\u200b")));
        done = match.capturedEnd();
    }
    return html + text.mid(done).toHtmlEscaped();
}

WhySteps::WhySteps(const std::vector<WhyStep> &steps, bool stops, const QString &adviceTitle, const QStringList &advice, QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (size_t i = 0; i < steps.size(); ++i) {
        auto *step = new QVBoxLayout;
        step->setContentsMargins(numberColumn, 0, 0, metrics::grid + 4);
        step->setSpacing(1);
        const QString name = QStringLiteral("why%1").arg(i + 1);
        QLabel *head = newLabel(name + QStringLiteral("Title"), metrics::second, QFont::DemiBold, Role::SecondInk, this);
        head->setText(steps[i].title);
        heads_.append(head);
        const bool deadline = stops && i + 1 == steps.size();
        QLabel *sentence = deadline ? newLabel(name, metrics::body, QFont::DemiBold, Role::Ink, this) : bodyLabel(name, this);
        if (deadline) {
            QPalette red = sentence->palette();
            red.setColor(QPalette::WindowText, look(ServerColour::Blocking).ink);
            sentence->setPalette(red);
        }
        step->addWidget(head);
        step->addWidget(selectable(sentence, steps[i].sentence));
        if (!steps[i].source.isEmpty())
            step->addWidget(selectable(noteLabel(name + QStringLiteral("Source"), this), steps[i].source));
        column->addLayout(step);
    }
    if (!advice.isEmpty()) {
        QLabel *heading = newLabel(QStringLiteral("adviceTitle"), metrics::second, QFont::DemiBold, Role::SecondInk, this);
        heading->setText(adviceTitle);
        column->addSpacing(metrics::grid / 2);
        column->addWidget(heading);
        for (qsizetype i = 0; i < advice.size(); ++i) {
            column->addSpacing(4);
            column->addWidget(selectable(bodyLabel(QStringLiteral("advice%1").arg(i + 1), this), advice[i]));
        }
    }
    column->addStretch();
}

void WhySteps::paintEvent(QPaintEvent *)
{
    if (heads_.isEmpty())
        return;
    const auto middle = [](const QWidget *head) { return head->geometry().center().y() + 1; };
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(circle / 2, middle(heads_.first()), 1, middle(heads_.last()) - middle(heads_.first()), colour(Role::Control));
    painter.setFont(metrics::font(font(), metrics::second));
    for (int i = 0; i < heads_.size(); ++i) {
        const QRectF ring(0.5, middle(heads_[i]) - circle / 2 + 0.5, circle - 1, circle - 1);
        painter.setPen(colour(Role::Control));
        painter.setBrush(colour(Role::Surface));
        painter.drawEllipse(ring);
        painter.setPen(colour(Role::Ink));
        painter.drawText(ring, Qt::AlignCenter, QString::number(i + 1));
    }
}

} // namespace tagliando
