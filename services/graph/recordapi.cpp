// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/recordapi.h"

#include "graph/asking.h"
#include "graph/json/graphjsonrecords.h"
#include "graph/listing.h"
#include "graph/recordreading.h"

namespace Reslate::Graph {

static size_t rowKey(const Membership &row)
{
    return qHash(row.id);
}

} // namespace Reslate::Graph

namespace Reslate {

// What tells two records of one list apart.
static size_t rowKey(const RecoveryKeyRecord &row)
{
    return qHash(row.id);
}
static size_t rowKey(const DeletedEntraDevice &row)
{
    return qHash(row.objectId);
}
static size_t rowKey(const HealthScript &row)
{
    return qHash(row.id);
}
static size_t rowKey(const HealthScriptRun &row)
{
    return qHash(row.id);
}
static size_t rowKey(const AutopilotImport &row)
{
    return qHash(row.id);
}

namespace {

constexpr char recoveryKeyRecords[] = "/informationProtection/bitlocker/recoveryKeys";
constexpr char localCredentials[] = "/directory/deviceLocalCredentials/";
constexpr char importRecords[] = "/deviceManagement/importedWindowsAutopilotDeviceIdentities";
constexpr char healthScripts[] = "/deviceManagement/deviceHealthScripts";
constexpr char autopilotSettings[] = "/deviceManagement/windowsAutopilotSettings";
constexpr Graph::Fields categoryFields {"v1.0 managedDevice category", "id,deviceCategoryDisplayName"};
constexpr Graph::Fields noFields {"v1.0 importedWindowsAutopilotDeviceIdentity", ""};
constexpr Graph::Fields profileFields {"beta windowsAutopilotDeviceIdentity", ""}; // a $select is answered with 500

/// Reads the runs of one script after the other; of a device that several ran on, the newest counts.
struct ReStates {
    using Found = Result<QHash<DeviceId, WindowsRe>>;
    GraphClient &client;
    QList<HealthScript> open;
    QHash<DeviceId, WindowsRe> states;
    QHash<DeviceId, QDateTime> ran;
    QPromise<Found> promise;

    static bool isOurs(const HealthScript &script)
    {
        return script.name.contains(QLatin1String("windows re"), Qt::CaseInsensitive)
            || script.name.contains(QLatin1String("windows-re"), Qt::CaseInsensitive);
    }

    void merge(const HealthScriptRun &run)
    {
        const WindowsRe state = Graph::windowsReOf(run.output);
        const bool isNewer = !ran.contains(run.device) || run.ran > ran.value(run.device);
        if (run.device.isEmpty() || state == WindowsRe::Unknown || !isNewer)
            return;
        states.insert(run.device, state);
        ran.insert(run.device, run.ran);
    }

    static void goOn(const std::shared_ptr<ReStates> &reading)
    {
        if (reading->open.isEmpty())
            return reading->settle(reading->states);
        const HealthScript script = reading->open.takeFirst();
        const Graph::ListAddress address {.version = ApiVersion::Beta,
            .path = healthScripts + QByteArray("/") + Graph::segment(script.id)
                + "/deviceRunStates?$select=id,preRemediationDetectionScriptOutput,lastStateUpdateDateTime"
                  "&$expand=managedDevice($select=id)"};
        whenReady(Graph::listWhole<HealthScriptRun>(reading->client, address), &reading->client,
            [reading](const Result<QList<HealthScriptRun>> &runs) {
                if (!runs)
                    return reading->settle(tl::make_unexpected(runs.error()));
                for (const HealthScriptRun &run : *runs)
                    reading->merge(run);
                goOn(reading);
            });
    }

    void settle(const Found &found)
    {
        promise.addResult(found);
        promise.finish();
    }
};

/// One after the other: twenty at a time, each without a repeat.
struct Deletion {
    GraphClient &client;
    QList<ImportedId> open;
    QList<std::optional<Error>> ends;
    QPromise<QList<std::optional<Error>>> promise;

    static void goOn(const std::shared_ptr<Deletion> &run)
    {
        if (run->open.isEmpty()) {
            run->promise.addResult(run->ends);
            run->promise.finish();
            return;
        }
        QList<Graph::BatchPart> parts;
        for (const ImportedId &id : run->open.mid(0, maxBatchSize))
            parts.append({.method = "DELETE", .url = importRecords + QByteArray("/") + Graph::segment(id)});
        run->open = run->open.mid(parts.size());
        whenReady(run->client.batch(ApiVersion::V1, parts, Repeat::Never), &run->client,
            [run](const QList<GraphAnswer> &answers) {
                for (const GraphAnswer &answer : answers)
                    run->ends.append(answer.error);
                goOn(run);
            });
    }
};

} // namespace

RecordApi::RecordApi(GraphClient &client)
    : m_client(client)
{
}

QFuture<Result<QList<RecoveryKeyRecord>>> RecordApi::recoveryKeys(const EntraDeviceId &device)
{
    using Keys = Result<QList<RecoveryKeyRecord>>;
    if (Graph::segment(device).isEmpty())
        return Graph::unasked<QList<RecoveryKeyRecord>>();
    const Graph::ListAddress address {
        .path = recoveryKeyRecords + QByteArray("?$filter=deviceId%20eq%20'") + Graph::literal(device) + '\''};
    const auto promise = std::make_shared<QPromise<Keys>>();
    promise->start();
    whenReady(Graph::listWhole<RecoveryKeyRecord>(m_client, address), &m_client, [promise, device](const Keys &found) {
        Keys its = found;
        const auto isNobodys = [](const RecoveryKeyRecord &key) { return key.device.isEmpty(); };
        if (its && std::any_of(its->cbegin(), its->cend(), isNobodys)) // it may be this one's: the list isn't whole
            its = failure(ErrorKind::BadAnswer);
        if (its) // a filter may be ignored: those of others aren't this one's
            its->removeIf([&device](const RecoveryKeyRecord &key) { return !(key.device == device); });
        promise->addResult(its);
        promise->finish();
    });
    return promise->future();
}

QFuture<Result<Secret>> RecordApi::recoveryKey(const RecoveryKeyId &id)
{
    if (Graph::segment(id).isEmpty())
        return Graph::unasked<Secret>();
    const QUrl url = m_client.url(
        ApiVersion::V1, recoveryKeyRecords + QByteArray("/") + Graph::segment(id) + "?$select=key");
    return Graph::ask<Secret>(m_client, {.url = url}, [](GraphAnswer &answer) -> Result<Secret> {
        Secret key(Graph::textProperty(answer.body, "key").toUtf8());
        wipe(answer.body);
        if (key.isEmpty())
            return failure(ErrorKind::BadAnswer);
        return key;
    });
}

QFuture<Result<bool>> RecordApi::hasLocalPassword(const EntraDeviceId &device)
{
    if (Graph::segment(device).isEmpty())
        return Graph::unasked<bool>();
    const QUrl url = m_client.url(ApiVersion::V1, localCredentials + Graph::segment(device));
    const auto promise = std::make_shared<QPromise<Result<bool>>>();
    promise->start();
    m_client.send({.url = url}, &m_client, [promise, device](GraphAnswer &&answer) {
        if (!answer.error && !(EntraDeviceId(Graph::textProperty(answer.body, "id")) == device))
            promise->addResult(failure(ErrorKind::BadAnswer));
        else if (!answer.error || Graph::saysNone(*answer.error))
            promise->addResult(!answer.error);
        else
            promise->addResult(tl::make_unexpected(*answer.error));
        promise->finish();
    });
    return promise->future();
}

QFuture<Result<QList<LocalPassword>>> RecordApi::localPasswords(const EntraDeviceId &device)
{
    using Passwords = QList<LocalPassword>;
    if (Graph::segment(device).isEmpty())
        return Graph::unasked<Passwords>();
    const QUrl url = m_client.url(ApiVersion::V1, localCredentials + Graph::segment(device) + "?$select=credentials");
    const auto promise = std::make_shared<QPromise<Result<Passwords>>>();
    promise->start();
    m_client.send({.url = url}, &m_client, [promise](GraphAnswer &&answer) {
        if (!answer.error)
            promise->addResult(Graph::parseLocalPasswords(answer.body));
        else if (Graph::saysNone(*answer.error))
            promise->addResult(Passwords());
        else
            promise->addResult(tl::make_unexpected(*answer.error));
        wipe(answer.body);
        promise->finish();
    });
    return promise->future();
}

QFuture<Result<QStringList>> RecordApi::groupNames(const EntraObjectId &device)
{
    using Names = Result<QStringList>;
    if (Graph::segment(device).isEmpty())
        return Graph::unasked<QStringList>();
    // Without a $select: what they have in common, of which alone one may choose, has no name.
    const Graph::ListAddress address {.path = "/devices/" + Graph::segment(device) + "/transitiveMemberOf?$top=999"};
    const auto promise = std::make_shared<QPromise<Names>>();
    promise->start();
    whenReady(Graph::listWhole<Graph::Membership>(m_client, address), &m_client,
        [promise](const Result<QList<Graph::Membership>> &found) {
            QStringList names;
            for (const Graph::Membership &membership : found ? *found : QList<Graph::Membership>()) {
                if (membership.isGroup) // administrative units aren't
                    names.append(membership.name);
            }
            names.sort(Qt::CaseInsensitive);
            promise->addResult(found ? Names(names) : tl::make_unexpected(found.error()));
            promise->finish();
        });
    return promise->future();
}

QFuture<QList<CategoryReading>> RecordApi::readCategories(const QList<DeviceId> &ids)
{
    const Graph::RecordSource<DeviceId, CategoryRecord> source {.fields = categoryFields,
        .address =
            [](const DeviceId &id) { return "/deviceManagement/managedDevices/" + Graph::segment(id) + "?{fields}"; },
        .id = &CategoryRecord::device};
    return Graph::readRecords(m_client, ids, source);
}

QFuture<Result<QList<DeletedEntraDevice>>> RecordApi::deletedEntraDevices()
{
    const Graph::ListAddress address {.version = ApiVersion::Beta,
        .path = "/directory/deletedItems/microsoft.graph.device?$select=id,deviceId,displayName,deletedDateTime"};
    return Graph::listWhole<DeletedEntraDevice>(m_client, address);
}

QFuture<Result<QList<AutopilotImport>>> RecordApi::importHashes(const QList<HashImport> &hashes)
{
    using Imports = QList<AutopilotImport>;
    const auto isHash = [](const HashImport &one) { return !paddedHash(one.hardware.hash).isEmpty(); };
    if (hashes.isEmpty() || hashes.size() > maxImports || !std::all_of(hashes.cbegin(), hashes.cend(), isHash))
        return Graph::unasked<Imports>();
    const GraphRequest request {.url = m_client.url(ApiVersion::V1, importRecords + QByteArray("/import")),
        .body = Graph::importText(hashes),
        .repeat = Repeat::Never};
    return Graph::ask<Imports>(m_client, request, [](const GraphAnswer &answer) -> Result<Imports> {
        Graph::Texts texts;
        const Result<Graph::Page<AutopilotImport>> page = Graph::parsePage<AutopilotImport>(answer.body, texts);
        if (!page || page->unusable > 0) // it was taken, and what came of it has to be looked up
            return tl::make_unexpected(Error {.kind = ErrorKind::OutcomeUnknown, .requestId = answer.requestId});
        return Imports(page->rows.begin(), page->rows.end());
    });
}

QFuture<Result<QList<AutopilotImport>>> RecordApi::imports()
{
    return Graph::listWhole<AutopilotImport>(m_client, {.path = importRecords});
}

QFuture<QList<ImportReading>> RecordApi::readImports(const QList<ImportedId> &ids)
{
    const Graph::RecordSource<ImportedId, AutopilotImport> source {.fields = noFields,
        .address = [](const ImportedId &id) { return importRecords + QByteArray("/") + Graph::segment(id); },
        .id = &AutopilotImport::id};
    return Graph::readRecords(m_client, ids, source);
}

QFuture<QList<std::optional<Error>>> RecordApi::deleteImports(const QList<ImportedId> &ids)
{
    const auto hasAddress = [](const ImportedId &id) { return !Graph::segment(id).isEmpty(); };
    if (!std::all_of(ids.cbegin(), ids.cend(), hasAddress))
        return readyFuture(QList<std::optional<Error>>(ids.size(), Error {.kind = ErrorKind::Usage}));
    const std::shared_ptr<Deletion> run(new Deletion {m_client, ids, {}, {}});
    run->promise.start();
    Deletion::goOn(run);
    return run->promise.future();
}

QFuture<std::optional<Error>> RecordApi::syncAutopilot()
{
    const auto promise = std::make_shared<QPromise<std::optional<Error>>>();
    promise->start();
    const Graph::BatchPart part {.method = "POST", .url = QByteArray(autopilotSettings) + "/sync"};
    whenReady(m_client.batch(ApiVersion::Beta, {part}, Repeat::Never), &m_client,
        [promise](const QList<GraphAnswer> &answers) {
            promise->addResult(answers.first().error);
            promise->finish();
        });
    return promise->future();
}

QFuture<Result<AutopilotSync>> RecordApi::autopilotSync()
{
    const QUrl url = m_client.url(ApiVersion::Beta, autopilotSettings);
    return Graph::ask<AutopilotSync>(
        m_client, {.url = url}, [](const GraphAnswer &answer) { return Graph::parseAutopilotSync(answer.body); });
}

QFuture<Result<QHash<DeviceId, WindowsRe>>> RecordApi::windowsReStates()
{
    const std::shared_ptr<ReStates> reading(new ReStates {m_client, {}, {}, {}, {}});
    reading->promise.start();
    const Graph::ListAddress address {
        .version = ApiVersion::Beta, .path = healthScripts + QByteArray("?$select=id,displayName")};
    whenReady(Graph::listWhole<HealthScript>(m_client, address), &m_client,
        [reading](const Result<QList<HealthScript>> &all) {
            if (!all)
                return reading->settle(tl::make_unexpected(all.error()));
            for (const HealthScript &script : *all) {
                if (ReStates::isOurs(script) && !Graph::segment(script.id).isEmpty())
                    reading->open.append(script);
            }
            ReStates::goOn(reading);
        });
    return reading->promise.future();
}

QFuture<QList<ProfileReading>> RecordApi::readProfiles(const QList<AutopilotId> &ids)
{
    const Graph::RecordSource<AutopilotId, ProfileRecord> source {.version = ApiVersion::Beta,
        .fields = profileFields,
        .address =
            [](const AutopilotId &id) {
                return "/deviceManagement/windowsAutopilotDeviceIdentities/" + Graph::segment(id);
            },
        .id = &ProfileRecord::id};
    return Graph::readRecords(m_client, ids, source);
}

} // namespace Reslate
