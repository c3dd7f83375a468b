// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/devices/localresetdialog.h"

#include "core/async.h"
#include "models/records/localresetlabels.h"
#include "models/text/displaytext.h"
#include "models/text/errorlabels.h"
#include "models/text/labels.h"
#include "models/text/numberasked.h"
#include "models/text/timelabels.h"
#include "ui/kit/spoken.h"
#include "ui/kit/widgets.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace Reslate {
namespace {

constexpr qsizetype maxTitle = 100; ///< of a group's name in a policy's

QString troubleOf(const Error &error)
{
    if (const std::optional<QString> own = ownPolicyTrouble(error))
        return *own;
    const ErrorText text = errorText(error, ErrorContext::Reading);
    return QStringLiteral("%1 %2").arg(text.whatHappened, text.whatToDo).trimmed();
}

/// How many of these are so now.
QString countsText(const LocalResets &resets, const QList<Device> &devices)
{
    QStringList parts;
    for (const LocalReset state : {LocalReset::Allowed, LocalReset::Blocked, LocalReset::NotSet, LocalReset::Unknown}) {
        const auto count = std::count_if(devices.cbegin(), devices.cend(),
            [&](const Device &device) { return resets.findingOf(device).state == state; });
        if (count > 0)
            parts.append(LocalResetDialog::tr("%1: %2", "state, number of devices")
                             .arg(localResetText(state), numberText(static_cast<int>(count))));
    }
    return parts.join(LocalResetDialog::tr(", ", "between states"));
}

bool isAnyBlocked(const LocalResets &resets, const QList<Device> &devices)
{
    return std::any_of(devices.cbegin(), devices.cend(),
        [&](const Device &device) { return resets.findingOf(device).state == LocalReset::Blocked; });
}

} // namespace

LocalResetDialog::LocalResetDialog(
    const AppServices &work, const Group &group, const QList<Device> &devices, QWidget *parent)
    : QDialog(parent)
    , m_work(work)
    , m_group(group)
    , m_text(wrappedLabel({}, this))
    , m_asked(wrappedLabel({}, this))
    , m_number(new QLineEdit(this))
    , m_message(wrappedLabel({}, this, "muted"))
    , m_act(new QPushButton(this))
    , m_close(new QPushButton(tr("Close"), this))
{
    std::copy_if(devices.cbegin(), devices.cend(), std::back_inserter(m_devices), mayHaveLocalReset);
    setNames(this, QStringLiteral("localResetDialog"), tr("Local Autopilot Reset"));
    setWindowTitle(tr("Local Autopilot Reset: %1", "group").arg(plainForDisplay(group.name)));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(QSize(560, 340).boundedTo(screen()->availableSize()));
    layOut();
    connect(m_number, &QLineEdit::textChanged, this, &LocalResetDialog::updateButton);
    connect(m_act, &QPushButton::clicked, this, &LocalResetDialog::act);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    look();
}

void LocalResetDialog::layOut()
{
    m_text->setObjectName(QStringLiteral("localResetText"));
    m_message->setObjectName(QStringLiteral("localResetMessage"));
    setNames(m_number, QStringLiteral("localResetNumber"), tr("Number of devices"));
    m_asked->setBuddy(m_number);
    m_number->setMaximumWidth(140);
    setNames(m_act, QStringLiteral("localResetAct"), tr("Allow"));
    setNames(m_close, QStringLiteral("localResetClose"), tr("Close"));
    m_act->setAutoDefault(false); // Enter alone makes nothing
    m_close->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(m_act);
    buttons->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(m_text);
    column->addWidget(m_asked);
    column->addWidget(m_number);
    column->addStretch();
    column->addWidget(m_message);
    column->addLayout(buttons);
}

void LocalResetDialog::reject()
{
    if (!m_isBusy)
        QDialog::reject();
}

void LocalResetDialog::look()
{
    m_isKnown = false;
    m_text->setText(tr("The policies are being read…"));
    for (QWidget *widget : QList<QWidget *> {m_asked, m_number, m_act})
        widget->hide();
    connect(&m_work.localResets, &LocalResets::ended, this, &LocalResetDialog::lookAtOwn, Qt::SingleShotConnection);
    m_work.localResets.read();
}

void LocalResetDialog::lookAtOwn()
{
    if (const std::optional<Error> &error = m_work.localResets.error()) { // whom it would contradict isn't known
        m_text->setText(localResetSentence(*error));
        tellScreenReader(m_text, m_text->text());
        return;
    }
    whenReady(m_work.policyMaker.list(), this, [this](const Result<QList<OwnPolicy>> &own) {
        if (own)
            show(*own);
        else
            m_text->setText(troubleOf(own.error()));
    });
}

void LocalResetDialog::show(const QList<OwnPolicy> &own)
{
    const auto standing = std::find_if(own.cbegin(), own.cend(),
        [this](const OwnPolicy &policy) { return policy.isOpen() && policy.group == m_group.id; });
    m_standing.reset();
    // One whose making was begun is gone on with by making it; nothing is made twice.
    using State = OwnPolicy::State;
    if (standing != own.cend() && (standing->state == State::Assigned || standing->state == State::UndoIntended))
        return showStanding(*standing);
    whenReady(m_work.policyMaker.hasUsers(m_group.id), this,
        [this](const Result<bool> &hasUsers) { showProposal(hasUsers.value_or(true)); });
}

void LocalResetDialog::showProposal(bool hasUsers)
{
    const int count = static_cast<int>(m_devices.size());
    QStringList lines {
        tr("At these computers Ctrl+Win+R at the lock screen then starts an Autopilot Reset, for whoever "
           "signs in as a local administrator."),
        tr("Made in Intune is one policy, and nothing else: “%1”, with a number of its own behind its name. It sets "
           "DisableAutomaticReDeploymentCredentials to 0, and is assigned to “%2”: %3 with Windows.",
            "name, group, 30 devices")
            .arg(plainForDisplay(ownPolicyTitle(m_group.name.left(maxTitle))), plainForDisplay(m_group.name),
                devicesText(count)),
        tr("Until now: %1.", "states with numbers").arg(countsText(m_work.localResets, m_devices))};
    if (count == 0)
        lines = {tr("No computer with Windows is in this group.")};
    else if (isAnyBlocked(m_work.localResets, m_devices))
        lines.append(tr("Where another policy blocks it the two contradict each other, and it is not certain to work. "
                        "Take that one back in Intune first."));
    if (hasUsers && count > 0)
        lines.append(tr("There are users in the group, or it isn't known: the policy then also reaches the computers "
                        "that they sign in to."));
    m_text->setText(breakable(lines.join(QStringLiteral("\n\n"))));
    m_asked->setText(tr("Type the number of devices: %1").arg(numberText(count)));
    m_act->setText(tr("Allow for %1", "button: 30 devices").arg(devicesText(count)));
    setSpokenName(m_act, m_act->text());
    m_isKnown = count > 0;
    for (QWidget *widget : QList<QWidget *> {m_asked, m_number, m_act})
        widget->setVisible(m_isKnown);
    m_number->clear();
    updateButton();
    m_number->setFocus();
    fit();
    tellScreenReader(m_text, m_text->text());
}

void LocalResetDialog::showStanding(const OwnPolicy &policy)
{
    m_standing = policy;
    m_text->setText(breakable(
        tr("The policy “%1” stands for this group. %2 made it on %3.", "name, person, time")
            .arg(plainForDisplay(policy.name), plainForDisplay(policy.madeBy), exactTime(policy.made))
        + QStringLiteral("\n\n")
        + tr("Taken back, it is deleted in Intune, where it still is what was made. Computers follow when they check "
             "in.")));
    m_act->setText(tr("Delete the policy"));
    setSpokenName(m_act, m_act->text());
    m_isKnown = true;
    m_asked->hide();
    m_number->hide();
    m_act->show();
    updateButton();
    m_close->setFocus();
    fit();
    tellScreenReader(m_text, m_text->text());
}

void LocalResetDialog::updateButton()
{
    const QString problem = m_standing ? QString()
                                       : numberProblem(m_number->text(), static_cast<int>(m_devices.size()));
    m_act->setEnabled(m_isKnown && !m_isBusy && problem.isEmpty());
    m_act->setToolTip(problem);
}

void LocalResetDialog::act()
{
    m_isBusy = true;
    m_close->setEnabled(false);
    m_number->setEnabled(false);
    updateButton();
    say(tr("Wait: this is not given up half-way."));
    if (m_standing) {
        whenReady(m_work.policyMaker.undo(m_standing->key, m_work.who), this, [this](const Result<OwnPolicy> &result) {
            end(result, tr("The policy is deleted. Computers follow when they check in."));
        });
        return;
    }
    const PolicyWish wish {
        .title = ownPolicyTitle(m_group.name.left(maxTitle)), .group = m_group.id, .groupName = m_group.name};
    whenReady(m_work.policyMaker.allow(wish, m_work.who), this, [this](const Result<OwnPolicy> &result) {
        end(result, tr("The policy stands. Computers take it over when they check in."));
    });
}

void LocalResetDialog::end(const Result<OwnPolicy> &result, const QString &done)
{
    m_isBusy = false;
    m_close->setEnabled(true);
    m_number->setEnabled(true);
    say(result ? done : troubleOf(result.error()));
    look(); // what stands now, whatever came of it
    m_close->setFocus();
}

void LocalResetDialog::fit()
{
    const int needed = layout()->totalHeightForWidth(width());
    if (needed > height())
        resize(QSize(width(), needed).boundedTo(screen()->availableSize()));
}

void LocalResetDialog::say(const QString &text)
{
    m_message->setText(breakable(text));
    fit();
    tellScreenReader(m_message, text);
}

} // namespace Reslate
