// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/graphapi.h"

#include "graph/listing.h"
#include "graph/recordreading.h"
#include "graph/transport/batch.h"

#include <QPointer>
#include <QtConcurrentRun>

namespace Reslate {
namespace {

constexpr char deviceRecords[] = "v1.0 managedDevice";
// v1.0 properties only, and all that Device needs. What names a device, or decides what it is, is asked for in any
// case: without it nothing could be said.
constexpr Graph::Fields deviceFields {deviceRecords,
    "id,azureADDeviceId,deviceName,serialNumber,manufacturer,model,operatingSystem,osVersion?,"
    "userPrincipalName,"
    "enrollmentProfileName?,lastSyncDateTime,enrolledDateTime,managementCertificateExpirationDate?,"
    "totalStorageSpaceInBytes?,freeStorageSpaceInBytes?,managedDeviceOwnerType?,managementAgent,managementState?,"
    "complianceState?,isEncrypted?,deviceActionResults"};
constexpr Graph::Fields stateFields {deviceRecords,
    "id,azureADDeviceId,serialNumber,userPrincipalName,lastSyncDateTime,enrolledDateTime,managementAgent,"
    "managementState?,deviceActionResults"};
constexpr Graph::Fields entraFields {"v1.0 device", "id,deviceId,trustType?"};
constexpr Graph::Fields traitFields {"beta managedDevice", "id,chassisType?,joinType?,skuFamily?,skuNumber?"};
constexpr Graph::Fields groupFields {"v1.0 group", "id,displayName,groupTypes"};
constexpr Graph::Fields memberFields {"v1.0 member", "id,deviceId"};
constexpr Graph::Fields auditFields {"beta remoteActionAudit", "id,managedDeviceId,action,actionState,requestDateTime"};
constexpr Graph::Fields autopilotFields {"v1.0 windowsAutopilotDeviceIdentity", ""}; // a $select is answered with 500
constexpr char autopilotRecords[] = "/deviceManagement/windowsAutopilotDeviceIdentities";
constexpr char managedDevices[] = "/deviceManagement/managedDevices";
/// A screen of rows.
constexpr char sampleSize[] = "50";

QByteArray groupDevices(const GroupId &group)
{
    return "/groups/" + Graph::segment(group) + "/transitiveMembers/microsoft.graph.device";
}

/// Of one device, with the mark of its $select.
QByteArray deviceAddress(const DeviceId &id)
{
    return managedDevices + QByteArray("/") + Graph::segment(id) + "?{fields}";
}

/// The request of a mode (graph.md §2). nullopt: the mode is not one request.
std::optional<Graph::BatchPart> orderOf(ResetMode mode, bool keepUserData, const DeviceRef &ref)
{
    const QByteArray device = managedDevices + QByteArray("/") + Graph::segment(ref.id);
    const auto wipe = [&device](bool keepEnrollment, bool keepUser) {
        return Graph::BatchPart {.method = "POST",
            .url = device + "/wipe",
            .flags = {{"keepEnrollmentData", keepEnrollment}, {"keepUserData", keepUser}}};
    };
    switch (mode) {
    case ResetMode::AutopilotReset:
        return wipe(true, false);
    case ResetMode::WipeKeepAccount:
        return wipe(true, true);
    case ResetMode::FactoryWipe:
        return wipe(false, false);
    case ResetMode::ProtectedWipe: {
        Graph::BatchPart part = wipe(false, false);
        part.flags.emplace_back("useProtectedWipe", true);
        return part;
    }
    case ResetMode::Retire:
        return Graph::BatchPart {.method = "POST", .url = device + "/retire"};
    case ResetMode::FreshStart:
        return Graph::BatchPart {
            .method = "POST", .url = device + "/cleanWindowsDevice", .flags = {{"keepUserData", keepUserData}}};
    case ResetMode::Sync:
        return Graph::BatchPart {.method = "POST", .url = device + "/syncDevice"};
    case ResetMode::Restart:
        return Graph::BatchPart {.method = "POST", .url = device + "/rebootNow"};
    case ResetMode::DeleteIntune:
        return Graph::BatchPart {.method = "DELETE", .url = device};
    case ResetMode::DeleteAutopilot:
        return Graph::BatchPart {
            .method = "DELETE", .url = autopilotRecords + QByteArray("/") + Graph::segment(ref.autopilot)};
    case ResetMode::DeleteEntra:
        return Graph::BatchPart {
            .method = "DELETE", .url = "/devices(deviceId='" + Graph::literal(ref.entraDevice) + "')"};
    case ResetMode::RemovePrimaryUser: // not in the metadata, but in Microsoft's own samples (graph.md §2)
        return Graph::BatchPart {.method = "DELETE", .url = device + "/users/$ref"};
    case ResetMode::WipeAndRemove:
        break;
    }
    return std::nullopt;
}

ActionOutcome outcomeOf(const DeviceId &device, const GraphAnswer &answer)
{
    using Answer = ActionOutcome::Answer;
    ActionOutcome outcome {.device = device, .answer = Answer::Accepted, .error = answer.error};
    outcome.requestId = answer.requestId;
    if (!answer.error)
        return outcome;
    outcome.retryAfter = answer.error->retryAfter;
    if (answer.error->kind == ErrorKind::ApprovalRequired && !answer.approvalCode.isEmpty()) {
        outcome.answer = Answer::NeedsApproval;
        outcome.approvalCode = answer.approvalCode;
    } else if (answer.unprocessed) {
        outcome.answer = Answer::Refused;
    } else {
        outcome.answer = answer.error->kind == ErrorKind::OutcomeUnknown ? Answer::Unknown : Answer::Rejected;
    }
    return outcome;
}

/// An order that was approved names its approval; another one says why it is asked for, which a tenant without such a
/// policy ignores.
void addPass(Graph::BatchPart &part, const ApprovalPass &pass, const DeviceId &id)
{
    if (const auto code = pass.codes.constFind(id); code != pass.codes.cend())
        part.headers.emplace_back("x-msft-approval-code", code->toString().toLatin1());
    else if (!pass.justification.isEmpty())
        part.headers.emplace_back("x-msft-approval-justification", pass.justification.toUtf8().toBase64());
}

/// What never reaches the service.
QList<ActionOutcome> notSendable(const QList<DeviceRef> &devices)
{
    QList<ActionOutcome> outcomes;
    for (const DeviceRef &device : devices)
        outcomes.append({.device = device.id,
            .answer = ActionOutcome::Answer::Rejected,
            .error = Error {.kind = ErrorKind::Usage}});
    return outcomes;
}

/// What names the record to which an order of that mode goes; empty: there is none.
QByteArray recordOf(ResetMode mode, const DeviceRef &device)
{
    if (mode == ResetMode::DeleteAutopilot)
        return Graph::segment(device.autopilot);
    return mode == ResetMode::DeleteEntra ? Graph::segment(device.entraDevice) : Graph::segment(device.id);
}

bool isOneBatch(ResetMode mode, const QList<DeviceRef> &devices)
{
    QSet<QByteArray> records;
    for (const DeviceRef &device : devices)
        records.insert(recordOf(mode, device).toLower());
    return !devices.isEmpty() && devices.size() <= maxBatchSize && records.size() == devices.size()
        && !records.contains(QByteArray());
}

} // namespace

GraphApi::GraphApi(GraphClient &client)
    : m_client(client)
{
}

const ServiceClock &GraphApi::serviceClock() const
{
    return m_client.serviceClock();
}

QFuture<Result<Account>> GraphApi::account()
{
    const auto promise = std::make_shared<QPromise<Result<Account>>>();
    promise->start();
    const auto settle = [promise](const Result<Account> &result) {
        promise->addResult(result);
        promise->finish();
    };
    const QUrl me = m_client.url(ApiVersion::V1, "/me?$select=userPrincipalName");
    const QUrl organization = m_client.url(ApiVersion::V1, "/organization?$select=id,displayName");
    GraphClient *client = &m_client;
    client->send({.url = me}, client, [client, organization, settle](GraphAnswer &&who) {
        if (who.error)
            return settle(tl::make_unexpected(*who.error));
        Account account {.name = Graph::textProperty(who.body, "userPrincipalName")};
        if (account.name.isEmpty())
            return settle(failure(ErrorKind::BadAnswer));
        client->send({.url = organization}, client, [account, settle](GraphAnswer &&where) mutable {
            // Who is signed in matters more than what the tenant is called.
            account.tenantId = Graph::textProperty(where.body, "id");
            account.tenantName = Graph::textProperty(where.body, "displayName");
            settle(account);
        });
    });
    return promise->future();
}

QFuture<Result<QString>> GraphApi::tenantId()
{
    const auto promise = std::make_shared<QPromise<Result<QString>>>();
    promise->start();
    m_client.send({.url = m_client.url(ApiVersion::V1, "/organization?$select=id,displayName")}, &m_client,
        [promise](GraphAnswer &&answer) {
            const QString id = answer.error ? QString() : Graph::textProperty(answer.body, "id");
            if (answer.error)
                promise->addResult(tl::make_unexpected(*answer.error));
            else if (id.isEmpty())
                promise->addResult(failure(ErrorKind::BadAnswer));
            else
                promise->addResult(id);
            promise->finish();
        });
    return promise->future();
}

QFuture<Result<QStringList>> GraphApi::allowedActions()
{
    const auto promise = std::make_shared<QPromise<Result<QStringList>>>();
    promise->start();
    const QUrl url = m_client.url(ApiVersion::V1, "/deviceManagement/getEffectivePermissions(scope='*')");
    m_client.send({.url = url}, &m_client, [promise](GraphAnswer &&answer) {
        promise->addResult(answer.error ? Result<QStringList>(tl::make_unexpected(*answer.error))
                                        : Graph::parseAllowedActions(answer.body));
        promise->finish();
    });
    return promise->future();
}

QFuture<ListEnd> GraphApi::listGroups(QObject *context, PageFn<Group> page)
{
    const Graph::ListAddress address {.path = "/groups?{fields}&$top=999", .fields = groupFields};
    return Graph::listPages<Group>(m_client, address, context, std::move(page));
}

QFuture<ListEnd> GraphApi::countGroupDevices(
    const QList<GroupId> &groups, QObject *context, std::function<void(const GroupId &, const Result<int> &)> counted)
{
    if (groups.isEmpty())
        return readyFuture(ListEnd {.count = 0, .complete = true, .stopped = std::nullopt});
    QList<Graph::BatchPart> parts;
    for (const GroupId &group : groups)
        parts.append({.url = groupDevices(group) + "?$count=true&$top=1&$select=id,deviceId", .eventual = true});
    const auto promise = std::make_shared<QPromise<ListEnd>>();
    const auto end = std::make_shared<ListEnd>();
    promise->start();
    const auto take = [groups, counted, end](qsizetype index, const GraphAnswer &answer) {
        Result<int> result = tl::make_unexpected(answer.error.value_or(Error {}));
        if (!answer.error)
            result = Graph::parseCount(answer.body);
        if (result)
            ++end->count;
        else
            end->stopped = result.error();
        counted(groups[index], result);
    };
    const auto finish = [end, promise] {
        end->complete = !end->stopped;
        promise->addResult(*end);
        promise->finish();
    };
    readParts(m_client, ApiVersion::V1, parts, context, {.onAnswer = take, .onEnd = finish});
    return promise->future();
}

QFuture<ListEnd> GraphApi::listGroupDevices(const GroupId &group, QObject *context, PageFn<EntraDeviceId> page)
{
    const Graph::ListAddress address {
        .path = groupDevices(group) + "?$count=true&{fields}&$top=999", .fields = memberFields, .eventual = true};
    return Graph::listPages<EntraDeviceId>(m_client, address, context, std::move(page));
}

QFuture<ListEnd> GraphApi::listDevices(QObject *context, PageFn<Device> page)
{
    const Graph::ListAddress address {.path = QByteArray(managedDevices) + "?{fields}", .fields = deviceFields};
    return Graph::listPages<Device>(m_client, address, context, std::move(page));
}

QFuture<std::vector<Device>> GraphApi::sampleDevices()
{
    const QByteArray path = QByteArray(managedDevices) + "?$top=" + sampleSize + "&{fields}";
    const QUrl url = m_client.url(ApiVersion::V1, m_client.fields().filled(path, deviceFields));
    const auto promise = std::make_shared<QPromise<std::vector<Device>>>();
    promise->start();
    const QPointer<GraphClient> client(&m_client);
    client->send({.url = url, .repeat = Repeat::Never}, client, [client, url, promise](GraphAnswer &&answer) {
        if (answer.error)
            client->fields().learn(deviceFields, url.toEncoded(), *answer.error);
        else
            client->fields().accept(deviceFields, url.toEncoded());
        auto read = [json = std::move(answer.body)]() mutable {
            Graph::Texts texts;
            Result<Graph::Page<Device>> page = Graph::parsePage<Device>(std::move(json), texts);
            return page ? std::move(page->rows) : std::vector<Device>();
        };
        whenReady(QtConcurrent::run(std::move(read)), client, [promise](const std::vector<Device> &devices) {
            promise->addResult(devices);
            promise->finish();
        });
    });
    return promise->future();
}

QFuture<ListEnd> GraphApi::listDeviceStates(QObject *context, PageFn<Device> page)
{
    const Graph::ListAddress address {.path = QByteArray(managedDevices) + "?{fields}", .fields = stateFields};
    return Graph::listPages<Device>(m_client, address, context, std::move(page));
}

QFuture<ListEnd> GraphApi::listEntraRecords(QObject *context, PageFn<EntraRecord> page)
{
    const Graph::ListAddress address {.path = "/devices?{fields}&$top=999", .fields = entraFields};
    return Graph::listPages<EntraRecord>(m_client, address, context, std::move(page));
}

QFuture<ListEnd> GraphApi::listAutopilotRecords(QObject *context, PageFn<AutopilotRecord> page)
{
    const Graph::ListAddress address {.path = autopilotRecords};
    return Graph::listPages<AutopilotRecord>(m_client, address, context, std::move(page));
}

QFuture<ListEnd> GraphApi::listTraits(QObject *context, PageFn<DeviceTraits> page)
{
    const Graph::ListAddress address {
        .version = ApiVersion::Beta, .path = QByteArray(managedDevices) + "?{fields}", .fields = traitFields};
    return Graph::listPages<DeviceTraits>(m_client, address, context, std::move(page));
}

QFuture<ListEnd> GraphApi::listActionAudits(QObject *context, PageFn<ActionAudit> page)
{
    // Without it a deletion reads "unknownFutureValue": the value stands behind that one in Graph's metadata.
    const Graph::ListAddress address {.version = ApiVersion::Beta,
        .path = "/deviceManagement/remoteActionAudits?{fields}",
        .fields = auditFields,
        .prefer = "include-unknown-enum-members"};
    return Graph::listPages<ActionAudit>(m_client, address, context, std::move(page));
}

QFuture<QList<DeviceReading>> GraphApi::readDevices(const QList<DeviceId> &ids)
{
    const Graph::RecordSource<DeviceId, Device> source {
        .fields = deviceFields, .address = &deviceAddress, .id = &Device::id};
    return Graph::readRecords(m_client, ids, source);
}

QFuture<QList<TraitsReading>> GraphApi::readTraits(const QList<DeviceId> &ids)
{
    const Graph::RecordSource<DeviceId, DeviceTraits> source {
        .version = ApiVersion::Beta, .fields = traitFields, .address = &deviceAddress, .id = &DeviceTraits::device};
    return Graph::readRecords(m_client, ids, source);
}

QFuture<QList<EntraReading>> GraphApi::readEntraRecords(const QList<EntraDeviceId> &ids)
{
    const Graph::RecordSource<EntraDeviceId, EntraRecord> source {.fields = entraFields,
        .address = [](const EntraDeviceId &id) { return "/devices(deviceId='" + Graph::literal(id) + "')?{fields}"; },
        .id = &EntraRecord::deviceId};
    return Graph::readRecords(m_client, ids, source);
}

QFuture<QList<AutopilotReading>> GraphApi::readAutopilotRecords(const QList<AutopilotId> &ids)
{
    const Graph::RecordSource<AutopilotId, AutopilotRecord> source {.fields = autopilotFields,
        .address = [](const AutopilotId &id) { return autopilotRecords + QByteArray("/") + Graph::segment(id); },
        .id = &AutopilotRecord::id};
    return Graph::readRecords(m_client, ids, source);
}

QFuture<QList<ActionOutcome>> GraphApi::perform(ResetMode mode, bool keepUserData, const QList<DeviceId> &ids,
    std::function<bool()> wanted, const ApprovalPass &pass)
{
    QList<DeviceRef> devices;
    for (const DeviceId &id : ids)
        devices.append(DeviceRef {.id = id, .entraDevice = {}, .autopilot = {}, .name = {}, .serialNumber = {}});
    return perform(mode, keepUserData, devices, std::move(wanted), pass);
}

QFuture<QList<ActionOutcome>> GraphApi::perform(ResetMode mode, bool keepUserData, const QList<DeviceRef> &devices,
    std::function<bool()> wanted, const ApprovalPass &pass)
{
    Q_ASSERT(!devices.isEmpty() && devices.size() <= maxBatchSize);
    QList<Graph::BatchPart> parts;
    for (const DeviceRef &device : devices) {
        std::optional<Graph::BatchPart> part = orderOf(mode, keepUserData, device);
        if (!part)
            continue;
        if (canNeedApproval(mode))
            addPass(*part, pass, device.id);
        parts.append(*part);
    }
    if (!isOneBatch(mode, devices) || parts.size() != devices.size())
        return readyFuture(notSendable(devices));
    const ApiVersion version = mode == ResetMode::ProtectedWipe ? ApiVersion::Beta : ApiVersion::V1;
    const auto promise = std::make_shared<QPromise<QList<ActionOutcome>>>();
    promise->start();
    whenReady(m_client.batch(version, parts, Repeat::Never, std::move(wanted)), &m_client,
        [devices, promise](const QList<GraphAnswer> &answers) {
            QList<ActionOutcome> outcomes;
            for (qsizetype i = 0; i < devices.size(); ++i)
                outcomes.append(outcomeOf(devices[i].id, answers[i]));
            promise->addResult(outcomes);
            promise->finish();
        });
    return promise->future();
}

} // namespace Reslate
