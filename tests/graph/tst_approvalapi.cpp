// SPDX-License-Identifier: GPL-3.0-or-later
// The second admin's approval, as it goes over the wire.
#include "graphrig.h"
#include "scriptedserver.h"
#include "testtenant.h"

#include <QTest>

using namespace Reslate;
using namespace Reslate::Test;
using Answer = ActionOutcome::Answer;
using State = ApprovalReading::State;

namespace {

const QByteArray guid("6f1b3c0a-1111-4222-8333-abcdefabcdef");
const ApprovalCode code(QString::fromLatin1(guid));

QByteArray part(int status, const QByteArray &body, const QByteArray &headers = {})
{
    return ScriptedServer::answer(200,
        "{\"responses\":[{\"id\":\"1\",\"status\":" + QByteArray::number(status) + ",\"headers\":{" + headers
            + "},\"body\":" + body + "}]}");
}

QByteArray error(const QByteArray &name, const QByteArray &message)
{
    return R"({"error":{"code":")" + name + R"(","message":")" + message + R"(","innerError":{"request-id":"r"}}})";
}

template <typename T> T resultOf(const QFuture<T> &future)
{
    [&future] { QTRY_VERIFY(future.isFinished()); }();
    return future.result();
}

ActionOutcome orderOf(GraphRig &rig, const ApprovalPass &pass = {}, ResetMode mode = ResetMode::FactoryWipe)
{
    return resultOf(rig.api.perform(mode, false, {DeviceId(QStringLiteral("device-1"))}, {}, pass)).value(0);
}

} // namespace

class TestApprovalApi : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void understandsTheRefusal_data();
    void understandsTheRefusal();
    void aCodeForManyIsNobodys();
    void saysWhyAndThenTheCode();
    void onlyWhatCanNeedApprovalSaysWhy();
    void readsPolicies_data();
    void readsPolicies();
    void readsWhereRequestsStand();
    void readsManyByPages();
    void withdraws();
};

void TestApprovalApi::understandsTheRefusal_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<Answer>("outcome");
    QTest::addColumn<ErrorKind>("kind");
    using enum Answer;
    const auto row = [](const char *name, const QByteArray &answer, Answer outcome, ErrorKind kind) {
        QTest::newRow(name) << answer << outcome << kind;
    };
    const QByteArray told = "Approval is required. x-msft-approval-code: " + guid;
    const QByteArray header = "\"X-MSFT-Approval-Code\":\"" + guid + '"';
    const QByteArray intune = R"({\"_version\":3,\"Message\":\"ApprovalRequired. x-msft-approval-code: )" + guid
        + R"( - Operation ID (for customer support): 0\"})";
    const QByteArray inHeaders =
        R"({\"ErrorCode\":\"ApprovalRequired\",\"HttpHeaders\":\"{\\\"x-msft-approval-code\\\":\\\")" + guid
        + R"(\\\"}\"})";
    const ErrorKind required = ErrorKind::ApprovalRequired;
    row("403, in the message", part(403, error("ApprovalRequired", told)), NeedsApproval, required);
    row("403, in the header", part(403, error("ApprovalRequired", "x"), header), NeedsApproval, required);
    row("403, in the header alone", part(403, error("Forbidden", "x"), header), NeedsApproval, required);
    row("412, Intune's own", part(412, error("BadRequest", intune)), NeedsApproval, required);
    row("412, header in the text", part(412, error("BadRequest", inHeaders)), NeedsApproval, required);
    row("whole batch, 403",
        ScriptedServer::answer(403, error("ApprovalRequired", "x"), "x-msft-approval-code: " + guid + "\r\n"),
        NeedsApproval, required);
    row("whole batch, 412", ScriptedServer::answer(412, error("BadRequest", told)), NeedsApproval, required);
    row("no code", part(403, error("ApprovalRequired", "x")), Rejected, required);
    row("no real code",
        part(403, error("ApprovalRequired", "x-msft-approval-code: 1"), "\"x-msft-approval-code\":\"../..\""), Rejected,
        required);
    row("no reason given", part(403, error("Forbidden", "The header x-msft-approval-justification is missing.")),
        Rejected, ErrorKind::JustificationMissing);
    row("no reason given, 400", part(400, error("BadRequest", "Add x-msft-approval-justification")), Rejected,
        ErrorKind::JustificationMissing);
    row("already pending", part(409, error("Conflict", "An active Approval Request already exists for it.")), Rejected,
        ErrorKind::ApprovalPending);
    row("another conflict", part(409, error("Conflict", "busy")), Rejected, ErrorKind::Conflict);
    row("a failure that names a code", part(500, error("ApprovalRequired", told)), Unknown, ErrorKind::OutcomeUnknown);
}

void TestApprovalApi::understandsTheRefusal()
{
    QFETCH(QByteArray, answer);
    QFETCH(Answer, outcome);
    QFETCH(ErrorKind, kind);
    ScriptedServer server([&](QTcpSocket &socket, const auto &) { socket.write(answer); });
    GraphRig rig(server.url());
    const ActionOutcome got = orderOf(rig);
    QCOMPARE(got.answer, outcome);
    QCOMPARE(got.error->kind, kind);
    QCOMPARE(got.approvalCode, outcome == Answer::NeedsApproval ? code : ApprovalCode());
}

void TestApprovalApi::aCodeForManyIsNobodys()
{
    ScriptedServer server([](QTcpSocket &socket, const auto &) {
        socket.write(ScriptedServer::answer(403, error("ApprovalRequired", "x-msft-approval-code: " + guid)));
    });
    GraphRig rig(server.url());
    const QList<DeviceId> two {DeviceId(QStringLiteral("a")), DeviceId(QStringLiteral("b"))};
    const QList<ActionOutcome> outcomes = resultOf(rig.api.perform(ResetMode::Retire, false, two));
    for (const ActionOutcome &outcome : outcomes)
        QCOMPARE(outcome.answer, Answer::Rejected);
}

/// The order is the same in every byte; only the one header changes.
void TestApprovalApi::saysWhyAndThenTheCode()
{
    ScriptedServer server([](QTcpSocket &socket, const auto &) { socket.write(part(403, error("x", "y"))); });
    GraphRig rig(server.url());
    const QString reason = QStringLiteral("Räume „vor dem Term“");
    orderOf(rig, {.justification = reason, .codes = {}});
    orderOf(rig, {.justification = reason, .codes = {{DeviceId(QStringLiteral("device-1")), code}}});
    QCOMPARE(server.requests().size(), 2);
    const QByteArray why = "\"x-msft-approval-justification\":\"" + reason.toUtf8().toBase64() + '"';
    const QByteArray approved = "\"x-msft-approval-code\":\"" + guid + '"';
    QByteArray first = server.requests().at(0).body;
    QVERIFY2(first.contains(why), first.constData());
    QCOMPARE(first.replace(why, approved), server.requests().at(1).body);
}

void TestApprovalApi::onlyWhatCanNeedApprovalSaysWhy()
{
    ScriptedServer server([](QTcpSocket &socket, const auto &) { socket.write(part(403, error("x", "y"))); });
    GraphRig rig(server.url());
    for (const ModeFacts &facts : allModes()) {
        if (!facts.offered)
            continue;
        orderOf(rig, {.justification = QStringLiteral("why"), .codes = {}}, facts.mode);
        QCOMPARE(server.requests().constLast().body.contains("x-msft-approval"), canNeedApproval(facts.mode));
    }
    QVERIFY(canNeedApproval(ResetMode::DeleteIntune) && canNeedApproval(ResetMode::ProtectedWipe));
    QVERIFY(!canNeedApproval(ResetMode::FreshStart) && !canNeedApproval(ResetMode::Restart));
}

void TestApprovalApi::readsPolicies_data()
{
    QTest::addColumn<QByteArray>("sets");
    QTest::addColumn<int>("actions");
    const auto row = [](const char *name, const QByteArray &sets, int actions) {
        QTest::newRow(name) << sets << actions;
    };
    row("none", "[]", 0);
    row("wipe", R"([{"policyType":"deviceWipe","policyPlatform":"notApplicable"}])", 3);
    row("retire and delete", R"([{"policyType":"deviceRetire"},{"policyType":"deviceDelete","policyPlatform":null}])",
        2);
    row("before they were told apart", R"([{"policyType":"deviceAction","policyPlatform":"windows10AndLater"}])", 5);
    row("other platforms", R"([{"policyType":"deviceWipe","policyPlatform":"iOSiPadOS,macOS"}])", 0);
    row("other things", R"([{"policyType":"app"},{"policyType":7},"x"])", 0);
    row("no list", "{}", -1);
}

void TestApprovalApi::readsPolicies()
{
    QFETCH(QByteArray, sets);
    QFETCH(int, actions);
    ScriptedServer server([&](QTcpSocket &socket, const auto &) {
        socket.write(ScriptedServer::answer(200, "{\"value\":" + sets + '}'));
    });
    GraphRig rig(server.url());
    const Result<QSet<RemoteAction>> read = resultOf(rig.api.actionsNeedingApproval());
    QCOMPARE(server.requests().constFirst().target,
        QByteArray("/beta/deviceManagement/operationApprovalPolicies/retrieveOperationsRequiringApproval()"));
    QCOMPARE(read ? static_cast<int>(read->size()) : -1, actions);
}

void TestApprovalApi::readsWhereRequestsStand()
{
    TenantOptions options = TestTenant::quick(100);
    options.approval = {"wipe"};
    TestTenant tenant(options);
    GraphRig rig(tenant.url(), {tenant.token()});
    QList<DeviceId> ids;
    for (const TenantDevice &device : tenant->devices()) {
        if (device.managementAgent == QLatin1String("mdm") && ids.size() < 20)
            ids.append(DeviceId(device.id));
    }
    const QList<ActionOutcome> outcomes = resultOf(
        rig.api.perform(ResetMode::FactoryWipe, false, ids, {}, {.justification = QStringLiteral("why"), .codes = {}}));
    QList<ApprovalCode> codes;
    for (const ActionOutcome &outcome : outcomes)
        codes.append(outcome.approvalCode);
    QCOMPARE(resultOf(rig.api.readApprovals(codes)).constLast().value.state, ApprovalState::NeedsApproval);
    tenant->decideApprovals("rejected");
    codes[3] = code; // nobody made that one
    const QList<ApprovalReading> readings = resultOf(rig.api.readApprovals(codes));
    QCOMPARE(readings.size(), 20);
    QCOMPARE(readings.at(3).state, State::Gone);
    QCOMPARE(readings.at(4).id, codes.at(4));
    QCOMPARE(readings.at(4).value.state, ApprovalState::Rejected);
    QCOMPARE(readings.at(4).value.words, QStringLiteral("Decided."));
    QCOMPARE(tenant->batchCount(), 3);
}

void TestApprovalApi::readsManyByPages()
{
    ScriptedServer server;
    int pages = 0;
    server.setScript([&](QTcpSocket &socket, const ScriptedServer::Request &request) {
        if (request.target.contains("$batch")) {
            socket.write(part(200, R"({"id":")" + guid + R"(","status":"approved"})"));
            return;
        }
        const QByteArray next = ++pages < 3
            ? R"(,"@odata.nextLink":")" + server.address() + "/beta/next" + QByteArray::number(pages) + '"'
            : QByteArray();
        QByteArray rows;
        for (int i = 0; i < 10; ++i) {
            rows += (i > 0 ? "," : "") + QByteArray(R"({"id":"c0000000-0000-4000-8000-0000000000)")
                + QByteArray::number(10 * pages + i) + R"(","status":"needsApproval","approvalJustification":null})";
        }
        socket.write(ScriptedServer::answer(200, "{\"value\":[" + rows + ']' + next + '}'));
    });
    GraphRig rig(server.url());
    QList<ApprovalCode> codes;
    for (int i = 10; i < 40; ++i)
        codes.append(ApprovalCode(QStringLiteral("c0000000-0000-4000-8000-0000000000%1").arg(i)));
    codes.append(code); // not in the list
    const QList<ApprovalReading> readings = resultOf(rig.api.readApprovals(codes));
    QCOMPARE(server.requests().size(), 4);
    QCOMPARE(readings.size(), 31);
    for (int i = 0; i < 30; ++i) {
        QCOMPARE(readings.at(i).id, codes.at(i));
        QCOMPARE(readings.at(i).value.state, ApprovalState::NeedsApproval);
    }
    QCOMPARE(readings.at(30).value.state, ApprovalState::Approved);
}

void TestApprovalApi::withdraws()
{
    ScriptedServer server([](QTcpSocket &socket, const auto &) {
        socket.write(ScriptedServer::answer(200,
            R"({"responses":[{"id":"2","status":204},{"id":"1","status":400,"body":{"error":{"code":"x","message":"y"}}}]})"));
    });
    GraphRig rig(server.url());
    const auto errors = resultOf(rig.api.cancelApprovals({ApprovalCode(QStringLiteral("one")), code}));
    QCOMPARE(errors.at(0)->kind, ErrorKind::Rejected);
    QVERIFY(!errors.at(1));
    QVERIFY(server.requests().constFirst().body.contains("{\"body\":{\"id\":\"" + guid + "\"}"));
    QVERIFY(server.requests().constFirst().target.startsWith("/beta/"));
}

QTEST_GUILESS_MAIN(TestApprovalApi)
#include "tst_approvalapi.moc"
