// SPDX-License-Identifier: GPL-3.0-or-later
#include "confirmbyhand.h"

#include "displaytext.h"
#include "labels.h"
#include "theme.h"
#include "widgets.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Reslate {
namespace {

constexpr qsizetype mostNames = 20;

QString nameLine(const QStringList &names)
{
    QStringList shown;
    for (const QString &name : names.first(std::min(names.size(), mostNames)))
        shown.append(plainForDisplay(name));
    if (names.size() > mostNames)
        shown.append(QStringLiteral("…"));
    return breakable(shown.join(QStringLiteral(", ")));
}

} // namespace

ConfirmByHand::ConfirmByHand(const QStringList &names, int unknown, QWidget *parent)
    : QDialog(parent)
    , m_fresh(new QRadioButton(tr("They are fresh, as the order wanted it"), this))
    , m_untouched(new QRadioButton(tr("Nothing happened to them: they count as failed and can be ordered anew"), this))
    , m_note(new QPlainTextEdit(this))
    , m_confirm(new QPushButton(tr("Confirm %1").arg(devicesText(static_cast<int>(names.size()))), this))
{
    setNames(this, QStringLiteral("confirmByHand"), tr("Confirm by hand"));
    setWindowTitle(tr("Confirm by hand"));
    resize(520, 320);
    QLabel *title = wrappedLabel(tr("You saw these devices with your own eyes?"), this);
    title->setFont(scaledFont(font(), 1.15, QFont::Bold));
    QLabel *ask = wrappedLabel(
        tr("What did you see? The note and your name are written into the job's history and stay there."), this);
    setNames(m_fresh, QStringLiteral("confirmFresh"), m_fresh->text());
    setNames(m_untouched, QStringLiteral("confirmUntouched"), m_untouched->text());
    m_fresh->setChecked(true);
    m_untouched->setEnabled(unknown == names.size());
    m_untouched->setToolTip(
        unknown == names.size() ? QString() : tr("Only for devices whose outcome is unknown. Select just those."));
    setNames(m_note, QStringLiteral("confirmNote"), tr("Note"));
    m_note->setPlaceholderText(tr("For example: stands at the sign-in screen in room 101"));
    m_note->setTabChangesFocus(true);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    setNames(cancel, QStringLiteral("confirmByHandCancel"), cancel->text());
    cancel->setDefault(true);
    setNames(m_confirm, QStringLiteral("confirmByHandConfirm"), m_confirm->text());
    m_confirm->setProperty("role", QStringLiteral("primary"));
    m_confirm->setAutoDefault(false);

    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_confirm);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(8);
    column->addWidget(title);
    column->addWidget(wrappedLabel(nameLine(names), this, "muted"));
    column->addWidget(m_fresh);
    column->addWidget(m_untouched);
    column->addWidget(ask);
    column->addWidget(m_note, 1);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_note, &QPlainTextEdit::textChanged, this, &ConfirmByHand::updateButton);
    connect(m_confirm, &QPushButton::clicked, this, [this] {
        const QString note = m_note->toPlainText().simplified();
        const Witnessed witnessed = m_untouched->isChecked() ? Witnessed::Untouched : Witnessed::Fresh;
        accept();
        Q_EMIT confirmed(witnessed, note);
    });
    updateButton();
    m_note->setFocus();
}

void ConfirmByHand::choose(Witnessed witnessed)
{
    (witnessed == Witnessed::Untouched ? m_untouched : m_fresh)->setChecked(true);
}

void ConfirmByHand::updateButton()
{
    const bool hasNote = !m_note->toPlainText().trimmed().isEmpty();
    m_confirm->setEnabled(hasNote);
    m_confirm->setToolTip(hasNote ? QString() : tr("Write first what you saw."));
}

} // namespace Reslate
