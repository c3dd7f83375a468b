// SPDX-License-Identifier: GPL-3.0-or-later
#include "practicetenant.h"

#include "core/utc.h"
#include "faultscript.h"
#include "graphservice.h"
#include "httpfront.h"
#include "schoolmaker.h"
#include "tenantdevice.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QSet>

namespace Reslate {

using namespace Demo;

class PracticeTenant::Private {
public:
    explicit Private(TenantOptions given)
        : options(std::move(given))
        , start(QDateTime::currentMSecsSinceEpoch())
        , school(makeSchool({options.devices, options.groups, options.seed, options.schoolName.toUtf8(), start,
              options.specialDevices, options.retiringDevices}))
        , simulation(school, options.seed, options.speed, start)
        , limits(options.limits, options.speed, start)
        , service({.school = school, .simulation = simulation, .limits = limits, .log = log, .faults = faults},
              Dice(options.seed ^ 0xA5A5), options.speed)
        , front([this](const Message &message) { return deliver(message); })
    {
        elapsed.start();
        service.options.pageSize = options.pageSize;
        simulation.setAutopilotResetName(options.autopilotResetName);
        simulation.setAutopilotDeletion(options.autopilotDeletion);
        service.imports().setTimes(options.importTime, options.profileTime);
        service.approvals.policy = options.approval;
        service.approvals.approvesAfter = options.approvesAfter;
        service.signIn.options.accessLifetime = options.accessLifetime;
        service.signIn.options.interval = options.deviceInterval;
        service.signIn.options.asksConsent = options.asksConsent;
        service.options.role = options.role;
        service.options.refusesFilters = options.refusesFilters;
        service.options.checksWindowsRe = options.checksWindowsRe;
        service.options.token = "practice-" + Dice(options.seed ^ 0x70CE).uuid().toByteArray(QUuid::WithoutBraces);
    }

    Time now() const { return start + (options.clockStands ? 0 : elapsed.elapsed()) + advanced; }
    Delivery deliver(const Message &received);
    Delivery carryOut(const Message &message);
    Answer act(const Message &message);
    QByteArray currentToken();

    /// The Managed of an id; -1 for none.
    int row(const QString &id) const { return school.managedById.value(QUuid::fromString(id), -1); }
    void change(const QString &id, const std::function<void(Managed &)> &how)
    {
        const std::lock_guard lock(mutex);
        if (const int found = row(id); found >= 0)
            how(school.managed[static_cast<size_t>(found)]);
    }

    TenantOptions options;
    Time start;
    QElapsedTimer elapsed;
    std::mutex mutex; ///< guards everything from here to service
    Time advanced = 0;
    School school;
    Simulation simulation;
    Limits limits;
    RequestLog log;
    Faults faults;
    GraphService service;
    QUrl url;
    HttpFront front;
};

QByteArray PracticeTenant::Private::currentToken()
{
    const std::lock_guard lock(mutex);
    return service.options.token;
}

Answer PracticeTenant::Private::act(const Message &message)
{
    const std::lock_guard lock(mutex);
    if (SignInService::owns(message.target))
        return service.signIn.handle(message, now());
    return service.handle(message, now());
}

Delivery PracticeTenant::Private::deliver(const Message &received)
{
    if (!isLoopbackHost(received.host))
        return {errorAnswer(Service::Entra, {400, "BadRequest", "Invalid host name."}, {})};
    const Message message = asSentToFront(received);
    if (options.remoteFaults && message.target.startsWith("/practice/"))
        return {remoteControl(message, currentToken(), faults, log)};
    log.enter();
    log.add(message, currentToken());
    Delivery delivery = carryOut(message);
    if (options.latency.count() > 0)
        front.pause(options.latency);
    log.leave();
    return delivery;
}

/// With or without a fault.
Delivery PracticeTenant::Private::carryOut(const Message &message)
{
    using Kind = Fault::Kind;
    using How = Delivery::How;
    const auto fault = faults.pick(message.method, message.target, false, pageOf(message.target), message.body);
    if (!fault)
        return {act(message)};
    const auto scripted = [&] {
        const std::lock_guard lock(mutex);
        return service.faultAnswer(message, *fault, now());
    };
    switch (fault->kind) {
    case Kind::Answer:
    case Kind::StopPaging:
        return {scripted()};
    case Kind::Redirect: {
        Answer answer = scripted();
        answer.addHeader("Location", fault->url);
        return {answer};
    }
    case Kind::ActThenAnswer:
        act(message);
        return {scripted()};
    case Kind::ActThenHang:
        act(message);
        [[fallthrough]];
    case Kind::Hang:
        front.pause(std::chrono::milliseconds(-1));
        return {{}, How::Nothing};
    case Kind::DropAfter:
        act(message);
        [[fallthrough]];
    case Kind::DropBefore:
        return {{}, How::Nothing};
    case Kind::Truncate:
        return {act(message), How::Half};
    case Kind::Slow:
        front.pause(fault->delay);
        return {act(message)};
    case Kind::Garbage:
    case Kind::Html:
    case Kind::DuplicateIds:
    case Kind::MissingParts:
    case Kind::ForeignNext:
        break;
    }
    return {spoiled(*fault, act(message))};
}

PracticeTenant::PracticeTenant(TenantOptions options)
    : d(std::make_unique<Private>(std::move(options)))
{
}

PracticeTenant::~PracticeTenant()
{
    stop();
}

Result<QUrl> PracticeTenant::start()
{
    const int port = d->front.start(d->options.port);
    if (port == 0)
        return failure(ErrorKind::Usage, QStringLiteral("can't listen on 127.0.0.1:%1").arg(d->options.port));
    const std::lock_guard lock(d->mutex);
    d->url = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port));
    return d->url;
}

void PracticeTenant::stop()
{
    d->front.stop();
}

QUrl PracticeTenant::url() const
{
    const std::lock_guard lock(d->mutex);
    return d->url;
}

QByteArray PracticeTenant::token() const
{
    return d->currentToken();
}

QByteArray PracticeTenant::renewToken()
{
    const std::lock_guard lock(d->mutex);
    return d->service.options.token += "+";
}

QUrl PracticeTenant::loginUrl() const
{
    QUrl login = url();
    login.setPath(QStringLiteral("/login"));
    return login;
}

QString PracticeTenant::clientId()
{
    return QString::fromLatin1(pretendClientId);
}

void PracticeTenant::revokeSignIns()
{
    const std::lock_guard lock(d->mutex);
    d->service.signIn.revokeAll();
}

void PracticeTenant::demandClaims(const QByteArray &claims)
{
    const std::lock_guard lock(d->mutex);
    d->service.signIn.demandClaims(claims);
}

QList<QByteArray> PracticeTenant::signInSecrets() const
{
    const std::lock_guard lock(d->mutex);
    return d->service.signIn.secrets();
}

bool PracticeTenant::decideDevice(const QString &userCode, bool yes)
{
    const std::lock_guard lock(d->mutex);
    return d->service.signIn.decideDevice(userCode.toLatin1(), yes);
}

TenantPolicies PracticeTenant::policies()
{
    return {d->mutex, d->service.policies().policies()};
}

Faults &PracticeTenant::faults()
{
    return d->faults;
}

QList<TenantDevice> PracticeTenant::devices() const
{
    const std::lock_guard lock(d->mutex);
    d->simulation.runUntil(d->now());
    QList<TenantDevice> all;
    for (const Managed &managed : d->school.managed) {
        if (managed.life != Managed::Life::Listed)
            continue;
        all.append(tenantDevice(d->school, managed));
    }
    return all;
}

QList<QString> PracticeTenant::membersOf(const QString &groupName) const
{
    const std::lock_guard lock(d->mutex);
    const QByteArray name = groupName.toUtf8();
    QSet<int> members;
    for (size_t i = 0; i < d->school.groups.size(); ++i) {
        if (d->school.groups[i].name != name)
            continue;
        for (const int row : d->school.deviceMembers(static_cast<int>(i), true))
            members.insert(row);
    }
    QList<QString> ids;
    for (const Managed &managed : d->school.managed) {
        if (managed.life == Managed::Life::Listed && members.contains(managed.entra))
            ids.append(managed.id.toString(QUuid::WithoutBraces));
    }
    return ids;
}

void PracticeTenant::advance(std::chrono::milliseconds time)
{
    const std::lock_guard lock(d->mutex);
    d->advanced += time.count();
    d->simulation.runUntil(d->now());
}

QDateTime PracticeTenant::now() const
{
    const std::lock_guard lock(d->mutex);
    return utcFromMSecs(d->now());
}

void PracticeTenant::setAsleep(const QString &deviceId, bool asleep)
{
    const std::lock_guard lock(d->mutex);
    if (const int row = d->row(deviceId); row >= 0)
        d->simulation.setAsleep(row, asleep, d->now());
}

void PracticeTenant::resetLocally(const QString &deviceId)
{
    const std::lock_guard lock(d->mutex);
    if (const int row = d->row(deviceId); row >= 0)
        d->simulation.resetLocally(row, d->now());
}

void PracticeTenant::clearPrimaryUser(const QString &deviceId)
{
    d->change(deviceId, [&](Managed &device) { device.user = -1; });
}

void PracticeTenant::setWindowsRe(const QString &deviceId, bool on)
{
    d->change(deviceId, [&](Managed &device) { device.windowsRe = on; });
}

void PracticeTenant::setSerialNumber(const QString &deviceId, const QString &serialNumber)
{
    d->change(deviceId, [&](Managed &device) { device.serial = serialNumber.toUtf8(); });
}

void PracticeTenant::setRegisteredAs(const QString &deviceId, const QString &otherId)
{
    d->change(deviceId, [&](const Managed &device) {
        if (device.autopilot >= 0)
            d->school.autopilot[static_cast<size_t>(device.autopilot)].managedId = QUuid(otherId);
    });
}

void PracticeTenant::setTrustType(const QString &deviceId, const QString &trustType)
{
    d->change(deviceId, [&](const Managed &managed) {
        if (managed.entra < 0)
            return;
        EntraDevice &device = d->school.entra[static_cast<size_t>(managed.entra)];
        device.gone = trustType.isEmpty();
        for (const char *known : {"AzureAd", "ServerAd", "Workplace"}) {
            if (trustType == QLatin1String(known))
                device.trustType = known;
        }
    });
}

void PracticeTenant::setJoinType(const QString &deviceId, const QString &joinType)
{
    for (const char *known : {"azureADJoined", "hybridAzureADJoined", "azureADRegistered", "unknown"}) {
        if (joinType == QLatin1String(known))
            d->change(deviceId, [known](Managed &device) { device.joinType = known; });
    }
}

void PracticeTenant::removeDevice(const QString &deviceId)
{
    d->change(deviceId, [&](Managed &device) { device.life = Managed::Life::Gone; });
}

QString PracticeTenant::enrollUnreset(const QString &deviceId)
{
    const std::lock_guard lock(d->mutex);
    const int row = d->row(deviceId);
    return row < 0 ? QString() : d->simulation.enrollUnreset(row, d->now()).toString(QUuid::WithoutBraces);
}

void PracticeTenant::setApproval(const QSet<QByteArray> &what)
{
    const std::lock_guard lock(d->mutex);
    d->service.approvals.policy = what;
}

void PracticeTenant::setApprovalRefusal(int status)
{
    const std::lock_guard lock(d->mutex);
    d->service.approvals.refusal = status;
}

QList<TenantApproval> PracticeTenant::approvals() const
{
    const std::lock_guard lock(d->mutex);
    d->service.approvals.runUntil(d->now());
    QList<TenantApproval> all;
    for (const ApprovalRequest &request : d->service.approvals.all()) {
        all.append({.id = request.id.toString(QUuid::WithoutBraces),
            .deviceId = request.device.toString(QUuid::WithoutBraces),
            .what = request.what,
            .status = request.status,
            .justification = QString::fromUtf8(request.justification)});
    }
    return all;
}

int PracticeTenant::decideApprovals(const char *status)
{
    const std::lock_guard lock(d->mutex);
    int decided = 0;
    for (const ApprovalRequest &request : d->service.approvals.all())
        decided += d->service.approvals.decide(request.id, status, "Decided.", d->now()) ? 1 : 0;
    return decided;
}

int PracticeTenant::requestCount(const QByteArray &method, const QByteArray &pathPart) const
{
    return d->log.count(method, pathPart);
}

int PracticeTenant::batchCount() const
{
    return d->log.batches();
}

int PracticeTenant::peakParallel() const
{
    return d->log.peak();
}

QList<DestructiveRequest> PracticeTenant::destructiveRequests() const
{
    return d->log.destructive();
}

int PracticeTenant::destructiveRequests(const QString &deviceId) const
{
    return d->log.destructive(deviceId);
}

QStringList PracticeTenant::secretReads() const
{
    return d->log.secretReads();
}

QList<QByteArray> PracticeTenant::deviceSecrets() const
{
    const std::lock_guard lock(d->mutex);
    return secretsOf(d->school);
}

FaultHeaders PracticeTenant::lastHeaders() const
{
    return d->log.lastHeaders();
}

bool PracticeTenant::tokenLeaked() const
{
    return d->log.leaked();
}

void PracticeTenant::clearLog()
{
    d->log.clear();
}

} // namespace Reslate
