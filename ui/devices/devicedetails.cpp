// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/devices/devicedetails.h"

#include "domain/plan/planbuilder.h"
#include "domain/rules/pendinglift.h"
#include "jobs/rules/protectedlist.h"
#include "models/devices/deviceflags.h"
#include "models/plans/notstarted.h"
#include "models/text/devicelabels.h"
#include "models/text/devicename.h"
#include "models/text/displaytext.h"
#include "models/text/errorlabels.h"
#include "models/text/labels.h"
#include "models/text/modelabels.h"
#include "models/text/prooflabels.h"
#include "models/text/protectionlabels.h"
#include "models/text/timelabels.h"
#include "ui/devices/detailshead.h"
#include "ui/devices/factlist.h"
#include "ui/devices/localresetcard.h"
#include "ui/devices/modecard.h"
#include "ui/kit/iconset.h"
#include "ui/kit/widgets.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHash>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <utility>

namespace Reslate {
namespace {

constexpr std::array cardModes {ResetMode::AutopilotReset, ResetMode::WipeKeepAccount, ResetMode::FactoryWipe,
    ResetMode::ProtectedWipe, ResetMode::Retire, ResetMode::FreshStart, ResetMode::DeleteIntune};

QString chooseText()
{
    return DeviceDetails::tr("Choose a device in the table to see what can be done with it.");
}

QString orUnknown(const QString &text)
{
    return text.isEmpty() ? DeviceDetails::tr("unknown") : plainForDisplay(text);
}

} // namespace

DeviceDetails::DeviceDetails(const AppServices &work, QWidget *parent)
    : QWidget(parent)
    , m_work(work)
    , m_empty(makeEmptyPage())
    , m_head(new DetailsHead(this))
    , m_scroll(new QScrollArea(this))
{
    setNames(this, QStringLiteral("details"), tr("Device details"));
    setAttribute(Qt::WA_StyledBackground);
    setMinimumWidth(240);
    setNames(m_scroll, QStringLiteral("detailsScroll"), tr("Device details"));
    m_scroll->setWidget(makeContent());
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus); // it follows the focus of what it holds
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_empty);
    column->addWidget(m_head);
    column->addWidget(m_scroll);
    connect(m_head, &DetailsHead::protectClicked, this, [this] { Q_EMIT protectRequested(m_id); });
    connect(m_head, &DetailsHead::jobClicked, this, [this] {
        if (const JobMark *mark = m_work.devices.mark(m_id))
            Q_EMIT jobRequested(mark->job, m_id);
    });
    showDevice(nullptr);
}

QLabel *DeviceDetails::makeEmptyPage()
{
    QLabel *label = wrappedLabel({}, this, "muted");
    label->setObjectName(QStringLiteral("detailsEmpty"));
    label->setAlignment(Qt::AlignCenter);
    label->setMargin(24);
    label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    return label;
}

QWidget *DeviceDetails::makeContent()
{
    auto *content = new QWidget(this);
    content->setObjectName(QStringLiteral("detailsContent"));
    content->setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(12, 4, 12, 12);
    column->setSpacing(8);
    m_subtitle = wrappedLabel({}, content, "muted");
    m_status = wrappedLabel({}, content);
    m_status->setObjectName(QStringLiteral("detailsStatus"));
    column->addWidget(m_subtitle);
    column->addWidget(m_status);
    m_lift = new QPushButton(tr("Lift the block…"), content);
    setNames(m_lift, QStringLiteral("detailsLift"), m_lift->text());
    m_lift->setToolTip(tr("A pending order blocks everything else. It hasn't been carried out for a long time, so you "
                          "may lift the block, with a reason."));
    connect(m_lift, &QPushButton::clicked, this, [this] { Q_EMIT liftRequested(m_id); });
    column->addWidget(m_lift, 0, Qt::AlignLeft);
    column->addWidget(makeGuard(content));
    m_facts = makeFacts(
        content, {tr("Serial number"), tr("Primary user"), tr("Joined"), tr("Autopilot"), tr("Encryption")});
    column->addWidget(m_facts);
    makeCards(column);
    QLabel *more = plainLabel(tr("More about this device"), content);
    makeTitle(more, 1);
    column->addSpacing(4);
    column->addWidget(more);
    m_more = makeFacts(content,
        {tr("Last seen"), tr("Enrolled"), tr("System"), tr("Windows updates"), tr("Storage"), tr("Compliance"),
            tr("Owned by"), tr("Managed by"), tr("Certificate"), tr("Profile")});
    column->addWidget(m_more);
    m_copy = new QPushButton(tr("Copy details for support"), content);
    setNames(m_copy, QStringLiteral("copySupport"), m_copy->text());
    m_copy->setToolTip(tr("Copies what is known about this device, with its ids, to the clipboard."));
    column->addWidget(m_copy, 0, Qt::AlignLeft);
    column->addStretch();
    connect(m_copy, &QPushButton::clicked, this, &DeviceDetails::copyForSupport);
    return content;
}

QWidget *DeviceDetails::makeGuard(QWidget *parent)
{
    m_guard = new QWidget(parent);
    auto *lock = new QLabel(m_guard);
    m_guardText = wrappedLabel({}, m_guard);
    m_guardText->setObjectName(QStringLiteral("detailsProtection"));
    auto *row = new QHBoxLayout(m_guard);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(lock, 0, Qt::AlignTop);
    row->addWidget(m_guardText, 1);
    const auto paintLock = [this, lock] {
        lock->setPixmap(tintedPixmap(QStringLiteral("lock"), m_work.theme.colors().text, 16, devicePixelRatioF()));
    };
    connect(&m_work.theme, &Theme::changed, lock, paintLock);
    paintLock();
    // Queued: the catalog learns it first.
    connect(
        &m_work.engine.protectedList(), &ProtectedList::changed, this, &DeviceDetails::refresh, Qt::QueuedConnection);
    connect(&m_work.permissions, &AccountPermissions::known, this, &DeviceDetails::refresh);
    return m_guard;
}

void DeviceDetails::showGuard(const Device &device)
{
    QStringList lines {guardSentence(device)};
    for (const Protection &protection : m_work.catalog.protections().covering(device))
        lines.append(protectionSentence(protection));
    if (const PendingLift *lift = m_work.catalog.protections().liftOf(device))
        lines.append(liftSentence(*lift));
    lines.removeAll(QString());
    m_guardText->setText(breakable(lines.join(QLatin1Char('\n'))));
    m_guard->setVisible(!lines.isEmpty());
}

void DeviceDetails::makeCards(QVBoxLayout *column)
{
    for (const ResetMode mode : cardModes) {
        auto *card = new ModeCard(mode, m_work.theme, this);
        column->addWidget(card);
        m_cards.append(card);
        connect(card, &ModeCard::requested, this, &DeviceDetails::requested);
        connect(card, &ModeCard::insteadClicked, this, &DeviceDetails::showMode);
        if (mode != ResetMode::AutopilotReset)
            continue;
        m_localReset = new LocalResetCard(m_work.localResets, m_work.theme, this);
        column->addWidget(m_localReset);
        connect(&m_work.localResets, &LocalResets::begins, this, &DeviceDetails::refresh);
        connect(&m_work.localResets, &LocalResets::ended, this, &DeviceDetails::refresh);
    }
}

void DeviceDetails::showMode(ResetMode mode)
{
    for (ModeCard *card : std::as_const(m_cards)) {
        if (card->mode() != mode)
            continue;
        m_scroll->ensureWidgetVisible(card);
        if (auto *button = card->findChild<QPushButton *>(QStringLiteral("cardSend-") + modeName(mode)))
            button->setFocus(Qt::OtherFocusReason);
    }
}

void DeviceDetails::showCards(const Device &device, const QDateTime &now)
{
    const QString holder = holderText(m_work.engine, plannedItem(device).device);
    const Circumstances circumstances {.isHeld = !holder.isEmpty(),
        .permissions = m_work.permissions.permissions(),
        .recent = m_work.engine.recentReset(device)};
    m_localReset->showDevice(device, now);
    QHash<QString, QStringList> alike; // titles of the modes that are blocked for the same reason
    const bool pendingOver = isPendingOver(device, m_work.devices.mark(device.id));
    for (ModeCard *card : std::as_const(m_cards)) {
        card->setPendingOver(pendingOver);
        card->setHolder(holder);
        card->showDevice(device, now, circumstances);
        if (!card->block().isEmpty())
            alike[card->block()].append(modeTitle(card->mode()));
    }
    for (ModeCard *card : std::as_const(m_cards)) {
        const QStringList titles = alike.value(card->block(), {modeTitle(card->mode())});
        const bool isFirst = titles.constFirst() == modeTitle(card->mode());
        card->setVisible(isFirst); // which speaks for the others
        if (isFirst)
            card->entitle(
                titles.size() == m_cards.size() ? tr("Every reset mode") : titles.join(QStringLiteral(" · ")));
    }
}

FactList *DeviceDetails::makeFacts(QWidget *parent, const QStringList &fields)
{
    auto *list = new FactList(parent);
    for (const QString &field : fields)
        list->add(QStringLiteral("fact-%1").arg(m_factCount++), field);
    connect(list, &FactList::reached, m_scroll, [this](QWidget *value) { m_scroll->ensureWidgetVisible(value); });
    return list;
}

void DeviceDetails::showDevice(const Device *device)
{
    if (!device) {
        showNone(chooseText());
        return;
    }
    const bool another = device->id != m_id;
    m_id = device->id;
    m_empty->hide();
    m_head->show();
    m_scroll->show();
    fill(*device);
    if (another)
        m_scroll->ensureVisible(0, 0);
}

void DeviceDetails::showAway()
{
    const QString why = tr("%1 is not in the list now: another group or view is shown, search or filter hides it, "
                           "or it no longer belongs there.");
    const QString text = why.arg(breakable(m_head->deviceName()));
    if (!m_id.isEmpty())
        tellScreenReader(this, text);
    showNone(text + QStringLiteral("\n\n") + chooseText());
}

void DeviceDetails::showNone(const QString &why)
{
    m_id = DeviceId();
    m_empty->setText(why);
    m_empty->show();
    m_head->hide();
    m_scroll->hide();
}

void DeviceDetails::refresh()
{
    if (m_id.isEmpty())
        return;
    const int row = m_work.catalog.rowOf(m_id);
    showDevice(row >= 0 ? &m_work.catalog.at(row) : nullptr);
}

void DeviceDetails::fill(const Device &device)
{
    const QDateTime now = m_work.clock.now();
    const JobMark *mark = m_work.devices.mark(device.id);
    m_head->showDevice(device, mark, device.guard == Guard::Free && !device.recordGone);
    const auto pair = [](const QString &a, const QString &b) {
        return breakable(plainForDisplay(QStringLiteral("%1 %2").arg(a, b).simplified()));
    };
    m_subtitle->setText(
        pair(device.manufacturer, device.model) + QStringLiteral(" · ") + breakable(systemText(device)));
    const QString status = breakable(deviceStatusText(device, mark, now));
    m_status->setText(status);
    m_status->setVisible(!status.isEmpty());
    m_lift->setVisible(!device.recordGone && !device.pendingLifted && liftProblem(device, now) == LiftProblem::None);
    setSpokenName(m_lift, tr("Lift the block of %1…", "device").arg(m_head->deviceName()));
    setSpokenName(m_copy, tr("Copy details of %1 for support", "device").arg(m_head->deviceName()));

    showGuard(device);
    const QString user = plainForDisplay(device.userPrincipalName);
    const QStringList values {orUnknown(device.serialNumber),
        user.isEmpty() ? tr("none") : user.section(QLatin1Char('@'), 0, 0), joinText(device), autopilotText(device),
        encryptionText(device)};
    for (qsizetype i = 0; i < values.size(); ++i)
        m_facts->showValue(i, values.at(i), i == 1 ? user : QString());
    showMore(device, now);
    showCards(device, now);
}

void DeviceDetails::showMore(const Device &device, const QDateTime &now)
{
    QString edition;
    if (device.edition != Edition::Unknown)
        edition = QStringLiteral(" · ") + editionText(device.edition);
    const QString updates = updatesText(device, now.date(), m_work.devices.windowsSupport());
    const QStringList values {
        QStringLiteral("%1\n%2").arg(relativeTime(device.lastSeen, now), exactTime(device.lastSeen)),
        exactTime(device.enrolled),
        platformText(device.platform) + edition,
        updates.isEmpty() ? tr("unknown") : updates,
        device.storageTotal < 0
            ? tr("unknown")
            : tr("%1 free of %2").arg(bytesText(device.storageFree), bytesText(device.storageTotal)),
        complianceText(device.compliance),
        ownershipText(device.ownership),
        managementText(device.management),
        device.certificateExpires.isValid() ? tr("until %1").arg(exactTime(device.certificateExpires)) : tr("unknown"),
        orUnknown(device.enrollmentProfile),
    };
    constexpr qsizetype updatesPlace = 3;
    const QString sentence = updatesSentence(device, now.date(), m_work.devices.windowsSupport());
    for (qsizetype i = 0; i < values.size(); ++i)
        m_more->showValue(i, values.at(i), i == updatesPlace ? sentence : QString());
}

void DeviceDetails::copyForSupport()
{
    const int row = m_work.catalog.rowOf(m_id);
    if (row >= 0)
        QGuiApplication::clipboard()->setText(supportText(m_work.catalog.at(row)));
}

QString DeviceDetails::supportText(const Device &device) const
{
    const JobMark *mark = m_work.devices.mark(device.id);
    QStringList lines {
        QStringLiteral("Reslate " RESLATE_VERSION),
        tr("Device: %1").arg(displayName(device)),
        tr("Serial number: %1").arg(plainForDisplay(device.serialNumber)),
        tr("Intune record: %1").arg(device.id.toString()),
        tr("Entra device: %1 (record %2)").arg(device.entraDeviceId.toString(), device.entraObjectId.toString()),
        tr("Autopilot record: %1").arg(device.autopilotId.toString()),
        tr("Join state: %1 · last seen: %2").arg(joinText(device), exactTime(device.lastSeen)),
    };
    for (const ActionResult &result : device.actions) {
        lines.append(
            tr("%1: %2, %3").arg(actionText(result.action), actionStateText(result.state), exactTime(result.updated)));
    }
    if (mark) {
        lines.append(
            tr("Last order: %1, %2").arg(modeTitle(mark->mode), proofText(mark->item, mark->mode, m_work.clock.now())));
        if (!mark->item.current().requestId.isEmpty())
            lines.append(tr("Request: %1").arg(mark->item.current().requestId));
        if (mark->item.current().error)
            lines.append(errorText(*mark->item.current().error, ErrorContext::Sending).supportDetails);
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace Reslate
