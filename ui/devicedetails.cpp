// SPDX-License-Identifier: GPL-3.0-or-later
#include "devicedetails.h"

#include "devicelabels.h"
#include "devicename.h"
#include "displaytext.h"
#include "domain/pendinglift.h"
#include "errorlabels.h"
#include "iconset.h"
#include "jobs/protectedlist.h"
#include "labels.h"
#include "modecard.h"
#include "modelabels.h"
#include "prooflabels.h"
#include "protectionlabels.h"
#include "timelabels.h"
#include "widgets.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QKeyEvent>
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

DeviceDetails::DeviceDetails(const Workspace &work, QWidget *parent)
    : QWidget(parent)
    , m_work(work)
    , m_empty(makeEmptyPage())
    , m_scroll(new QScrollArea(this))
{
    setNames(this, QStringLiteral("details"), tr("Device details"));
    setAttribute(Qt::WA_StyledBackground);
    setMinimumWidth(240);
    setNames(m_scroll, QStringLiteral("detailsScroll"), tr("Device details"));
    m_scroll->setWidget(makeContent());
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_empty);
    column->addWidget(m_scroll);
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
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    m_name = new ElidedLabel(content);
    m_name->setObjectName(QStringLiteral("detailsName"));
    m_name->setFont(scaledFont(font(), 1.15, QFont::Bold));
    m_subtitle = wrappedLabel({}, content, "muted");
    m_status = wrappedLabel({}, content);
    m_status->setObjectName(QStringLiteral("detailsStatus"));
    column->addWidget(m_name);
    column->addWidget(m_subtitle);
    column->addWidget(m_status);
    m_lift = new QPushButton(tr("Lift the block…"), content);
    setNames(m_lift, QStringLiteral("detailsLift"), m_lift->text());
    m_lift->setToolTip(
        tr("An order that is pending blocks everything else. It was not carried out for long, so you may "
           "pass over it, with a reason."));
    connect(m_lift, &QPushButton::clicked, this, [this] { Q_EMIT liftRequested(m_id); });
    column->addWidget(m_lift, 0, Qt::AlignLeft);
    column->addWidget(makeGuard(content));
    column->addWidget(makeFacts(Serial, Encryption));
    makeCards(column);
    QLabel *more = plainLabel(tr("More about this device"), content);
    more->setFont(scaledFont(font(), 1, QFont::Bold));
    column->addSpacing(4);
    column->addWidget(more);
    column->addWidget(makeFacts(LastSeen, Profile));
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
        connect(card, &ModeCard::insteadClicked, this, [this](ResetMode instead) {
            for (ModeCard *other : std::as_const(m_cards)) {
                if (other->mode() == instead) {
                    m_scroll->ensureWidgetVisible(other);
                    if (auto *button = other->findChild<QPushButton *>(QStringLiteral("cardSend-") + modeName(instead)))
                        button->setFocus(Qt::OtherFocusReason);
                }
            }
        });
    }
}

QWidget *DeviceDetails::makeFacts(Fact first, Fact last)
{
    static const QHash<int, QString> titles {
        {Serial, tr("Serial")},
        {User, tr("Primary user")},
        {Joined, tr("Joined")},
        {Autopilot, tr("Autopilot")},
        {Encryption, tr("Encryption")},
        {LastSeen, tr("Last seen")},
        {Enrolled, tr("Enrolled")},
        {OperatingSystem, tr("System")},
        {Storage, tr("Storage")},
        {Compliant, tr("Compliance")},
        {Owner, tr("Owned by")},
        {Managed, tr("Managed by")},
        {Certificate, tr("Certificate")},
        {Profile, tr("Profile")},
    };
    auto *box = new QWidget(this);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(1, 1);
    grid->setColumnMinimumWidth(0, 12 * fontMetrics().averageCharWidth());
    for (int fact = first; fact <= last; ++fact) {
        QLabel *title = plainLabel(titles.value(fact), box, "muted");
        title->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        QLabel *value = wrappedLabel({}, box);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        setNames(value, QStringLiteral("fact-%1").arg(fact), titles.value(fact)); // a click lets Ctrl+A mark its text
        value->installEventFilter(this);
        grid->addWidget(title, fact - first, 0);
        grid->addWidget(value, fact - first, 1);
        m_facts.insert(fact, value);
    }
    return box;
}

bool DeviceDetails::eventFilter(QObject *watched, QEvent *event)
{
    // A label leaves Ctrl+A to the window, which checks all devices; whoever clicked on a text means the text.
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::SelectAll)) {
        auto *label = qobject_cast<QLabel *>(watched);
        label->setSelection(0, static_cast<int>(label->text().size()));
        event->accept();
        return true;
    }
    return QWidget::eventFilter(watched, event);
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
    m_scroll->show();
    fill(*device);
    if (another)
        m_scroll->ensureVisible(0, 0);
}

void DeviceDetails::showAway()
{
    const QString why = tr("%1 is not in the list now: search or filter hides it, or it belongs there no longer.");
    showNone(why.arg(breakable(m_name->text())) + QStringLiteral("\n\n") + chooseText());
}

void DeviceDetails::showNone(const QString &why)
{
    m_id = DeviceId();
    m_empty->setText(why);
    m_empty->show();
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
    m_name->setText(displayName(device));
    const auto pair = [](const QString &a, const QString &b) {
        return breakable(plainForDisplay(QStringLiteral("%1 %2").arg(a, b).simplified()));
    };
    m_subtitle->setText(pair(device.manufacturer, device.model) + QStringLiteral(" · ")
        + pair(device.operatingSystem, device.osVersion));
    const JobMark *mark = m_work.devices.mark(device.id);
    const QString pending = pendingText(device, now);
    m_status->setText(mark
            ? modeTitle(mark->mode) + QStringLiteral(": ") + proofDetail(mark->item, mark->mode, now, &device)
            : pending.isEmpty() ? leavingText(device.leaving)
                                : pending);
    m_status->setVisible(
        mark || !pending.isEmpty() || (device.leaving != Leaving::No && device.leaving != Leaving::Unknown));
    m_lift->setVisible(!device.recordGone && !device.pendingLifted && liftProblem(device, now) == LiftProblem::None);

    showGuard(device);
    showFact(Serial, orUnknown(device.serialNumber));
    const QString user = plainForDisplay(device.userPrincipalName);
    showFact(User, user.isEmpty() ? tr("none") : user.section(QLatin1Char('@'), 0, 0));
    m_facts.value(User)->setToolTip(toolTipText(user));
    showFact(Joined, joinText(device));
    showFact(Autopilot, autopilotText(device));
    showFact(Encryption, encryptionText(device));
    showFact(LastSeen, QStringLiteral("%1\n%2").arg(relativeTime(device.lastSeen, now), exactTime(device.lastSeen)));
    showFact(Enrolled, exactTime(device.enrolled));
    QString edition;
    if (device.edition != Edition::Unknown)
        edition = QStringLiteral(" · ") + editionText(device.edition);
    showFact(OperatingSystem, platformText(device.platform) + edition);
    showFact(Storage,
        device.storageTotal < 0
            ? tr("unknown")
            : tr("%1 free of %2").arg(bytesText(device.storageFree), bytesText(device.storageTotal)));
    showFact(Compliant, complianceText(device.compliance));
    showFact(Owner, ownershipText(device.ownership));
    showFact(Managed, managementText(device.management));
    showFact(Certificate,
        device.certificateExpires.isValid() ? tr("until %1").arg(exactTime(device.certificateExpires)) : tr("unknown"));
    showFact(Profile, orUnknown(device.enrollmentProfile));
    const bool held = m_work.engine.isHeld(device.id);
    for (ModeCard *card : std::as_const(m_cards))
        card->showDevice(device, now, held, m_work.permissions.permissions(), m_work.engine.recentReset(device));
}

void DeviceDetails::showFact(Fact fact, const QString &text)
{
    m_facts.value(fact)->setText(text);
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
        if (!mark->item.requestId.isEmpty())
            lines.append(tr("Request: %1").arg(mark->item.requestId));
        if (mark->item.error)
            lines.append(errorText(*mark->item.error, ErrorContext::Sending).supportDetails);
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace Reslate
