#include "ui/dialogs/decidedialog.h"

#include "core/usecases/people.h"
#include "ui/common/datefield.h"
#include "ui/dialogs/clauselist.h"
#include "ui/dialogs/formrows.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace tagliando {

namespace {

constexpr int typingPause = 250; // ms after the last key

/// The field whose value an error is about; empty: the whole form.
QString fieldOf(const Error &error)
{
    static const QHash<QString, QString> fields{{QStringLiteral("decision.needs_expiry"), QStringLiteral("decideUntil")},
                                                {QStringLiteral("decision.ends_in_the_past"), QStringLiteral("decideUntil")},
                                                {QStringLiteral("decision.ends_before_start"), QStringLiteral("decideUntil")},
                                                {QStringLiteral("decision.collides"), QStringLiteral("decideUntil")},
                                                {QStringLiteral("decision.review_outside"), QStringLiteral("decideReview")},
                                                {QStringLiteral("decision.needs_decider"), QStringLiteral("decideBy")},
                                                {QStringLiteral("decision.needs_role"), QStringLiteral("decideRole")},
                                                {QStringLiteral("decision.renewal_needs_higher"), QStringLiteral("decideRole")},
                                                {QStringLiteral("decision.renewal_needs_both"), QStringLiteral("decideRole")},
                                                {QStringLiteral("decision.renewal_needs_both_unchecked"), QStringLiteral("decideRole")},
                                                {QStringLiteral("decision.needs_warning"), QStringLiteral("decideWarned")},
                                                {QStringLiteral("decision.warned_later"), QStringLiteral("decideWarned")},
                                                {QStringLiteral("decision.decided_ahead"), QStringLiteral("decideDecided")},
                                                {QStringLiteral("decision.needs_reason"), QStringLiteral("decideReason")},
                                                {QStringLiteral("decision.control_unchecked"), QStringLiteral("decideControlChecked")},
                                                {QStringLiteral("decision.control_ahead"), QStringLiteral("decideControlChecked")},
                                                {QStringLiteral("decision.renewal_needs_check"), QStringLiteral("decideControlChecked")},
                                                {QStringLiteral("decision.renewal_needs_check_unchecked"), QStringLiteral("decideControlChecked")},
                                                {QStringLiteral("decision.needs_control"), QStringLiteral("decideControl")},
                                                {QStringLiteral("decision.proof_too_large"), QStringLiteral("decideProof")},
                                                {QStringLiteral("file.not_found"), QStringLiteral("decideProof")},
                                                {QStringLiteral("file.cannot_read"), QStringLiteral("decideProof")},
                                                {QStringLiteral("--warned"), QStringLiteral("decideWarned")},
                                                {QStringLiteral("--decided"), QStringLiteral("decideDecided")},
                                                {QStringLiteral("--until"), QStringLiteral("decideUntil")},
                                                {QStringLiteral("--review"), QStringLiteral("decideReview")},
                                                {QStringLiteral("--control-checked"), QStringLiteral("decideControlChecked")}};
    return fields.value(error.code == QLatin1String("date.bad") ? error.args.value(QStringLiteral("field")).toString() : error.code);
}

QComboBox *newChoice(const QString &name, bool editable, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(name);
    box->setEditable(editable);
    box->setInsertPolicy(QComboBox::NoInsert);
    return box;
}

QLineEdit *newField(const QString &name, QWidget *parent)
{
    auto *field = new QLineEdit(parent);
    field->setObjectName(name);
    return field;
}

/// None is saved while something stands against one of them. The first one's id.
Result<DecisionId> addAll(Session &session, const std::vector<DecisionWish> &wishes)
{
    for (const DecisionWish &wish : wishes) {
        const auto preview = previewDecision(session, wish);
        if (!preview)
            return preview.error();
        if (preview->refusal)
            return *preview->refusal;
    }
    DecisionId first;
    for (const DecisionWish &wish : wishes) {
        const auto id = addDecision(session, wish);
        if (!id)
            return id;
        first = first ? first : *id;
    }
    return first;
}

} // namespace

DecideDialog::DecideDialog(Desk &desk, DecisionSubject subject, QWidget *parent)
    : QDialog(parent), desk_(desk), subject_(std::move(subject)), typing_(new QTimer(this)),
      kind_(newChoice(QStringLiteral("decideKind"), false, this)), by_(newChoice(QStringLiteral("decideBy"), true, this)),
      role_(newChoice(QStringLiteral("decideRole"), true, this)), channel_(newChoice(QStringLiteral("decideChannel"), false, this)),
      reason_(newChoice(QStringLiteral("decideReason"), false, this)), warned_(new DateField(desk, QStringLiteral("decideWarned"), this)),
      decided_(new DateField(desk, QStringLiteral("decideDecided"), this)), until_(new DateField(desk, QStringLiteral("decideUntil"), this)),
      review_(new DateField(desk, QStringLiteral("decideReview"), this)),
      controlChecked_(new DateField(desk, QStringLiteral("decideControlChecked"), this)), text_(newField(QStringLiteral("decideText"), this)),
      control_(newField(QStringLiteral("decideControl"), this)), proof_(newField(QStringLiteral("decideProof"), this)),
      override_(newField(QStringLiteral("decideOverride"), this)), refusal_(bodyLabel(QStringLiteral("decideRefusal"), this)),
      paperTitle_(sectionLabel(QStringLiteral("decidePaperTitle"), this)), paper_(new QScrollArea(this))
{
    setObjectName(QStringLiteral("decideDialog"));
    setWindowTitle(subject_.renews ? desk_.say(QT_TRANSLATE_NOOP("window", "Renew a decision"))
                                   : desk_.say(QT_TRANSLATE_NOOP("window", "Record a decision of the customer")));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(1040, 680);
    typing_->setSingleShot(true);
    typing_->setInterval(typingPause);
    connect(typing_, &QTimer::timeout, this, &DecideDialog::follow);
    build();
    load();
}

void DecideDialog::build()
{
    auto *halves = new QHBoxLayout;
    halves->setSpacing(metrics::pagePadding);
    halves->addWidget(buildForm(), 6);
    halves->addWidget(buildPreview(), 5);
    auto *buttons = new QDialogButtonBox(this);
    save_ = buttons->addButton(desk_.say(QT_TRANSLATE_NOOP("window", "Save the decision")), QDialogButtonBox::AcceptRole);
    save_->setObjectName(QStringLiteral("decideSave"));
    save_->setDefault(true);
    buttons->addButton(desk_.say(QT_TRANSLATE_NOOP("window", "Cancel")), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    QLabel *heading = sectionLabel(QStringLiteral("decideHeading"), this);
    heading->setText(subject_.heading);
    heading->setWordWrap(true);
    QLabel *whom = noteLabel(QStringLiteral("decideWhom"), this);
    whom->setText(subject_.customerName + (subject_.servers.isEmpty() ? QString() : QStringLiteral(": ") + desk_.words().list(subject_.servers)));
    whom->setWordWrap(true);
    refusal_->setWordWrap(true);
    refusal_->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pagePadding, metrics::pagePadding, metrics::pagePadding, metrics::pagePadding);
    column->setSpacing(metrics::grid);
    column->addWidget(heading);
    column->addWidget(whom);
    column->addLayout(halves, 1);
    column->addWidget(refusal_);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &DecideDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QWidget *DecideDialog::buildForm()
{
    const auto say = [&](const char *source) { return desk_.say(source); };
    for (const DecisionKind kind : {DecisionKind::Deferral, DecisionKind::Acceptance, DecisionKind::Refusal, DecisionKind::FalsePositive})
        kind_->addItem(desk_.words().decisionKind(kind), toString(kind));
    channel_->addItem(say(QT_TRANSLATE_NOOP("window", "channel not stated")), QString());
    for (const Channel channel : {Channel::Mail, Channel::Pec, Channel::Phone, Channel::Paper})
        channel_->addItem(desk_.words().channel(channel), toString(channel));
    reason_->addItem(QString(), QString());
    for (const QString &reason : decisionReasons())
        reason_->addItem(desk_.words().decisionReason(reason), reason);
    decided_->setDate(desk_.today());
    auto *browse = new QPushButton(say(QT_TRANSLATE_NOOP("window", "Choose…")), this);
    browse->setObjectName(QStringLiteral("decideChooseProof"));
    browse->setAutoDefault(false);
    browse->setFixedWidth(90);
    text_->setPlaceholderText(say(QT_TRANSLATE_NOOP("window", "in the customer's own words")));
    override_->setPlaceholderText(say(QT_TRANSLATE_NOOP("window", "name of who answers for it")));
    role_->setAccessibleName(say(QT_TRANSLATE_NOOP("window", "Role")));
    role_->lineEdit()->setPlaceholderText(role_->accessibleName());
    by_->lineEdit()->setPlaceholderText(say(QT_TRANSLATE_NOOP("window", "name and surname")));
    channel_->setAccessibleName(say(QT_TRANSLATE_NOOP("window", "Channel of the warning")));
    channel_->setFixedWidth(200);

    auto *form = new QWidget(this);
    rows_ = new FormRows(form);
    form->setLayout(rows_);
    rows_->setContentsMargins(0, 0, 0, 0);
    rows_->addFields(say(QT_TRANSLATE_NOOP("window", "Kind")), {kind_});
    rows_->addFields(say(QT_TRANSLATE_NOOP("window", "Decided by")), {by_, role_});
    rows_->addFields(say(QT_TRANSLATE_NOOP("window", "Warned on")), {warned_, channel_});
    rows_->addFields(say(QT_TRANSLATE_NOOP("window", "Decided on")), {decided_});
    rows_->addFields(say(QT_TRANSLATE_NOOP("window", "Reason")), {reason_});
    rows_->addFields(say(QT_TRANSLATE_NOOP("window", "Words")), {text_});
    rows_->addFields(say(QT_TRANSLATE_NOOP("window", "Valid until")), {until_});
    rows_->addFields(say(QT_TRANSLATE_NOOP("window", "Decides beyond the block")), {override_});
    rows_->addFields(say(QT_TRANSLATE_NOOP("window", "Review on")), {review_});
    rows_->addFields(say(QT_TRANSLATE_NOOP("window", "Compensating control")), {control_});
    rows_->addFields(say(QT_TRANSLATE_NOOP("window", "Control checked on")), {controlChecked_});
    rows_->addFields(say(QT_TRANSLATE_NOOP("window", "Proof (file)")), {proof_, browse});
    rows_->setFieldsVisible(QStringLiteral("decideOverride"), false);

    const auto later = [this] { typing_->start(); };
    for (QLineEdit *field : {static_cast<QLineEdit *>(warned_), static_cast<QLineEdit *>(decided_), static_cast<QLineEdit *>(until_),
                             static_cast<QLineEdit *>(review_), static_cast<QLineEdit *>(controlChecked_), text_, control_, override_})
        connect(field, &QLineEdit::textChanged, this, later);
    for (QComboBox *box : {kind_, by_, role_, channel_, reason_})
        connect(box, &QComboBox::currentTextChanged, this, later);
    connect(by_, &QComboBox::currentTextChanged, this, [this](const QString &name) {
        if (const QString role = roles_.value(name); !role.isEmpty())
            role_->setCurrentText(role);
    });
    connect(browse, &QPushButton::clicked, this, &DecideDialog::chooseProof);
    return form;
}

QWidget *DecideDialog::buildPreview()
{
    auto *half = new QWidget(this);
    QLabel *note = noteLabel(QStringLiteral("decidePaperNote"), half);
    note->setText(desk_.say(QT_TRANSLATE_NOOP("window", "What the customer will read and sign")));
    paper_->setObjectName(QStringLiteral("decidePaper"));
    paper_->setAccessibleName(note->text());
    paper_->setWidgetResizable(true);
    paper_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    paperTitle_->setWordWrap(true);
    auto *column = new QVBoxLayout(half);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::grid);
    column->addWidget(note);
    column->addWidget(paperTitle_);
    column->addWidget(paper_, 1);
    return half;
}

void DecideDialog::load()
{
    desk_.workspace().run<Chosen>(
        this,
        [subject = subject_](Session &session, const Progress &) -> Result<Chosen> {
            Chosen chosen;
            auto contacts = contactsOf(session, subject.customer);
            if (!contacts)
                return contacts.error();
            chosen.contacts = std::move(*contacts);
            if (subject.renews) {
                const auto sheet = acceptanceSheetOf(session, subject.renews);
                if (!sheet)
                    return sheet.error();
                chosen.renewed = sheet->decision;
            }
            return chosen;
        },
        [this](const Result<Chosen> &chosen) {
            if (chosen)
                fill(*chosen);
            else
                refuse(chosen.error());
        });
}

void DecideDialog::fill(const Chosen &chosen)
{
    for (const Contact &contact : chosen.contacts) {
        roles_.insert(contact.name, contact.role);
        by_->addItem(contact.name);
        if (role_->findText(contact.role) < 0)
            role_->addItem(contact.role);
    }
    by_->setCurrentText(QString()); // chosen, never assumed
    role_->setCurrentText(QString());
    if (chosen.renewed) {
        const Decision &old = *chosen.renewed;
        kind_->setCurrentIndex(kind_->findData(toString(old.kind)));
        kind_->setEnabled(false);
        reason_->setCurrentIndex(reason_->findData(old.reason));
        text_->setText(old.text);
        control_->setText(old.control);
        warned_->setDate(old.warned);
        controlChecked_->setDate(old.controlChecked);
    }
    by_->setFocus();
    follow();
}

DecisionWish DecideDialog::wish() const
{
    DecisionWish wish;
    wish.customer = subject_.customerName;
    wish.servers = subject_.servers;
    wish.requirement = subject_.requirement;
    wish.kind = kind_->currentData().toString();
    wish.by = by_->currentText();
    wish.role = role_->currentText();
    wish.warned = warned_->iso();
    wish.channel = channel_->currentData().toString();
    wish.decided = decided_->iso();
    wish.reason = reason_->currentData().toString();
    wish.text = text_->text();
    wish.until = until_->iso();
    wish.review = review_->iso();
    wish.control = control_->text();
    wish.controlChecked = controlChecked_->iso();
    wish.proofFile = proof_->text().trimmed();
    wish.overrideBy = override_->isHidden() ? QString() : override_->text();
    return wish;
}

std::vector<DecisionWish> DecideDialog::wishes() const
{
    std::vector<DecisionWish> all{wish()};
    for (const QString &track : subject_.also) {
        all.push_back(all.front());
        all.back().requirement = track;
    }
    return all;
}

void DecideDialog::follow()
{
    typing_->stop();
    desk_.workspace().run<DecisionPreview>(
        this,
        [wish = wish(), renews = subject_.renews](Session &session, const Progress &) {
            return renews ? previewRenewal(session, renews, wish) : previewDecision(session, wish);
        },
        [this, ticket = ++asked_](const Result<DecisionPreview> &preview) {
            if (ticket == asked_)
                show(preview);
        });
}

void DecideDialog::show(const Result<DecisionPreview> &preview)
{
    rows_->refuse({}, {});
    refusal_->hide();
    if (!preview) {
        refuse(preview.error());
        return;
    }
    rows_->setFieldsVisible(QStringLiteral("decideOverride"), preview->sheet.outlivedStop.isValid());
    showWords(preview->sheet);
    if (preview->refusal)
        refuse(*preview->refusal);
}

void DecideDialog::showWords(const AcceptanceSheet &sheet)
{
    const Words words(sheet.customer.language); // his language, not the window's
    paperTitle_->setText(words.acceptanceTitle(sheet.decision.kind));
    showClauses(paper_, words.acceptance(sheet), QStringLiteral("decideWords"));
}

void DecideDialog::refuse(const Error &error)
{
    const QString sentence = desk_.words().formError(error);
    if (rows_->refuse(fieldOf(error), sentence))
        return;
    refusal_->setText(sentence);
    refusal_->show();
}

void DecideDialog::chooseProof()
{
    auto *dialog = new QFileDialog(this, desk_.say(QT_TRANSLATE_NOOP("window", "The mail, the signed sheet or the call's note")));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, proof_, &QLineEdit::setText);
    dialog->open();
}

void DecideDialog::save()
{
    typing_->stop();
    ++asked_; // what is on its way is older than this
    save_->setEnabled(false);
    desk_.workspace().run<DecisionId>(
        this,
        [wishes = wishes(), renews = subject_.renews](Session &session, const Progress &) {
            return renews ? renewDecision(session, renews, wishes.front()) : addAll(session, wishes);
        },
        [this](const Result<DecisionId> &saved) {
            save_->setEnabled(true);
            if (saved) {
                Q_EMIT decided(*saved);
                accept();
                return;
            }
            if (saved.error().code == QLatin1String("decision.collides"))
                rows_->setFieldsVisible(QStringLiteral("decideOverride"), true);
            refuse(saved.error());
            if (auto *field = findChild<QWidget *>(fieldOf(saved.error())))
                field->setFocus();
        });
}

} // namespace tagliando
