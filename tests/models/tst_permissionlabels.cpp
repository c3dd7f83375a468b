// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/errorlabels.h"
#include "models/text/modelabels.h"
#include "models/text/permissionlabels.h"

#include <QTest>

using namespace Reslate;
using enum ResetMode;

namespace {

QStringList sentencesFor(std::optional<QStringList> allowed, const QStringList &asked = {})
{
    return permissionSentences(Permissions({.asked = asked, .scopes = {}, .permissions = std::move(allowed)}));
}

QStringList tasks(const QStringList &names)
{
    QStringList tasks;
    for (const QString &name : names)
        tasks.append(QStringLiteral("Microsoft.Intune_") + name);
    return tasks;
}

} // namespace

class TestPermissionLabels final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsInSentences_data();
    void tellsInSentences();
    void everyModeHasItsSentence();
    void aRefusalNamesWhatIsMissing();
};

void TestPermissionLabels::tellsInSentences_data()
{
    QTest::addColumn<QStringList>("sentences");
    QTest::addColumn<QStringList>("expected");
    const QStringList helpDesk = tasks({QStringLiteral("RemoteTasks_Wipe"), QStringLiteral("RemoteTasks_Retire"),
        QStringLiteral("RemoteTasks_CleanPC"), QStringLiteral("RemoteTasks_SyncDevice"),
        QStringLiteral("RemoteTasks_RebootNow"), QStringLiteral("ManagedDevices_SetPrimaryUser")});
    QTest::newRow("help desk")
        << sentencesFor(helpDesk)
        << QStringList {QStringLiteral("You may reset and wipe devices, retire devices, give devices a fresh start, "
                                       "sync devices, restart devices and remove primary users."),
               QStringLiteral("You may not delete Intune records: ask for School Administrator.")};
    QTest::newRow("reads only")
        << sentencesFor(tasks({QStringLiteral("ManagedDevices_Read"), QStringLiteral("RemoteTasks_SyncDevice")}))
        << QStringList {QStringLiteral("You may sync devices."),
               QStringLiteral("You may not reset and wipe devices, retire devices, give devices a fresh start, restart "
                              "devices and remove primary users: ask for Help Desk Operator or School Administrator."),
               QStringLiteral("You may not delete Intune records: ask for School Administrator.")};
    QTest::newRow("nothing is known")
        << sentencesFor(std::nullopt)
        << QStringList {QStringLiteral(
               "It isn't known whether you may reset and wipe devices, retire devices, give devices a "
               "fresh start, sync devices, restart devices, delete Intune records and remove primary users: the "
               "service decides.")};
    QTest::newRow("no consent")
        << sentencesFor(std::nullopt, {QStringLiteral("DeviceManagementManagedDevices.ReadWrite.All")}).mid(0, 1)
        << QStringList {QStringLiteral(
               "You may not delete Intune records and remove primary users: your school hasn't given Reslate the "
               "permission for it. "
               "Ask an administrator to grant consent.")};
}

void TestPermissionLabels::tellsInSentences()
{
    QFETCH(QStringList, sentences);
    QTEST(sentences, "expected");
}

void TestPermissionLabels::everyModeHasItsSentence()
{
    for (const ModeFacts &facts : allModes()) {
        for (const May may : {May::Unknown, May::Yes, May::RoleAllows, May::LacksScope, May::LacksRole}) {
            const QString sentence = permissionSentence(may, facts.mode);
            QVERIFY2(sentence.endsWith(QLatin1Char('.')) && !sentence.contains(QLatin1Char('%')), qPrintable(sentence));
        }
        QVERIFY(!rolePermissionText(facts.mode).isEmpty());
    }
    QCOMPARE(rolePermissionText(AutopilotReset), QStringLiteral("Remote tasks: Wipe"));
    QCOMPARE(rolePermissionText(DeleteIntune), QStringLiteral("Managed devices: Delete"));
    QCOMPARE(reasonSentence(Reason::RoleMissing, DeleteIntune), permissionSentence(May::LacksRole, DeleteIntune));
}

void TestPermissionLabels::aRefusalNamesWhatIsMissing()
{
    Error error {.kind = ErrorKind::Forbidden,
        .httpStatus = 403,
        .message = QStringLiteral(
            "Application is not authorized to perform this operation. Application must have one of the "
            "following scopes: DeviceManagementManagedDevices.ReadWrite.All, Other.Read.All - and more")};
    const ErrorText scope = errorText(error, ErrorContext::Sending, DeleteIntune);
    QCOMPARE(scope.whatHappened, QStringLiteral("Your school hasn't allowed Reslate to do this."));
    QCOMPARE(scope.whatToDo,
        QStringLiteral("Ask an administrator to grant consent to DeviceManagementManagedDevices.ReadWrite.All or "
                       "Other.Read.All in "
                       "the app registration."));
    error.message = QStringLiteral("User is not authorized to perform this operation.");
    const ErrorText role = errorText(error, ErrorContext::Sending, DeleteIntune);
    QCOMPARE(role.whatHappened, QStringLiteral("Your account may not do this."));
    QVERIFY(role.whatToDo.contains(QStringLiteral("“Managed devices: Delete”")));
    QVERIFY(errorText(error, ErrorContext::Reading).whatToDo.contains(QStringLiteral("School Administrator")));
    error.message = QStringLiteral("one of the following scopes: <b>7</b>");
    QVERIFY(!errorText(error, ErrorContext::Sending).whatToDo.contains(QLatin1Char('<')));
}

QTEST_GUILESS_MAIN(TestPermissionLabels)
#include "tst_permissionlabels.moc"
