// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/confirmbyhand.h"

#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "models/text/prooflabels.h"
#include "ui/kit/theme.h"
#include "ui/kit/widgets.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Reslate {
namespace {

constexpr qsizetype maxConfirmedNames = 20;

QString nameLine(const QStringList &names)
{
    QStringList shown;
    for (const QString &name : names.first(std::min(names.size(), maxConfirmedNames)))
        shown.append(plainForDisplay(name));
    if (names.size() > maxConfirmedNames)
        shown.append(QStringLiteral("…"));
    return breakable(shown.join(QStringLiteral(", ")));
}

} // namespace

ConfirmByHand::ConfirmByHand(ResetMode mode, const QStringList &names, int unknown, QWidget *parent)
    : WritingDialog(parent)
    , m_fresh(new QRadioButton(this))
    , m_untouched(new QRadioButton(this))
    , m_note(new QPlainTextEdit(this))
    , m_missing(wrappedLabel({}, this, "muted"))
    , m_confirm(new QPushButton(tr("Confirm %1").arg(devicesText(static_cast<int>(names.size()))), this))
{
    setNames(this, QStringLiteral("confirmByHand"), tr("Confirm by hand"));
    setWindowTitle(tr("Confirm by hand"));
    resize(520, 320);
    const auto devices = static_cast<int>(names.size());
    const QString only = devices == 1 ? plainForDisplay(names.constFirst()) : QString();
    const QString shown = fontMetrics().elidedText(only, Qt::ElideMiddle, 24 * fontMetrics().averageCharWidth());
    const auto name = [&](QRadioButton *button, Witnessed witnessed, const QString &objectName) {
        setNames(button, objectName, witnessText(mode, witnessed, only, devices));
        QString text = witnessText(mode, witnessed, shown, devices);
        button->setText(withoutMnemonic(text));
        connect(button, &QRadioButton::toggled, this, &ConfirmByHand::updateButton);
    };
    name(m_fresh, Witnessed::Fresh, QStringLiteral("confirmFresh"));
    name(m_untouched, Witnessed::Untouched, QStringLiteral("confirmUntouched"));
    m_missing->setObjectName(QStringLiteral("confirmMissing"));
    m_untouched->setEnabled(unknown == names.size());
    m_untouched->setToolTip(
        unknown == names.size() ? QString() : tr("Only for devices whose outcome is unknown. Select just those."));
    setNames(m_note, QStringLiteral("confirmNote"), tr("Note"));
    m_note->setPlaceholderText(tr("For example: stands at the sign-in screen in room 101"));
    m_note->setTabChangesFocus(true);
    layOut(nameLine(names));
    connect(m_note, &QPlainTextEdit::textChanged, this, &ConfirmByHand::updateButton);
    connect(m_confirm, &QPushButton::clicked, this, [this] {
        const QString note = m_note->toPlainText().simplified();
        const Witnessed witnessed = m_untouched->isChecked() ? Witnessed::Untouched : Witnessed::Fresh;
        accept();
        Q_EMIT confirmed(witnessed, note);
    });
    keepText(m_note);
    updateButton();
    m_fresh->setFocus();
}

void ConfirmByHand::layOut(const QString &devices)
{
    auto *cancel = new QPushButton(tr("Cancel"), this);
    setNames(cancel, QStringLiteral("confirmByHandCancel"), cancel->text());
    cancel->setDefault(true);
    setNames(m_confirm, QStringLiteral("confirmByHandConfirm"), m_confirm->text());
    m_confirm->setProperty("role", QStringLiteral("primary"));
    m_confirm->setAutoDefault(false);

    QLabel *title = wrappedLabel(tr("What did you see?"), this);
    makeTitle(title, 1.15);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_confirm);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(8);
    column->addWidget(title);
    column->addWidget(wrappedLabel(devices, this, "muted"));
    column->addWidget(m_fresh);
    column->addWidget(m_untouched);
    const QString meaning = tr("The order then counts as failed and can be sent again.");
    QLabel *consequence = wrappedLabel(meaning, this, "muted");
    consequence->setContentsMargins(24, 0, 0, 0);
    m_untouched->setAccessibleDescription(meaning);
    column->addWidget(consequence);
    column->addWidget(wrappedLabel(
        tr("A note is needed. It and your name are written into the job's history and stay there."), this));
    column->addWidget(m_note, 1);
    column->addWidget(m_missing);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
}

void ConfirmByHand::updateButton()
{
    const bool isChosen = m_fresh->isChecked() || m_untouched->isChecked();
    const bool hasNote = !m_note->toPlainText().trimmed().isEmpty();
    const QString missing = !isChosen ? tr("Choose first what you saw.")
        : hasNote                     ? QString()
                                      : tr("Write first what you saw.");
    m_confirm->setEnabled(missing.isEmpty());
    m_confirm->setToolTip(missing);
    m_missing->setText(missing);
}

} // namespace Reslate
