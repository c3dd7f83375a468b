// SPDX-License-Identifier: GPL-3.0-or-later
// What IT lays down for a computer holds in the window.
#include "jobs/rules/foureyesrule.h"
#include "jobs/rules/protectedlist.h"
#include "settled.h"
#include "signinfixture.h"

#include <QComboBox>
#include <QMessageBox>

using namespace Reslate;
using namespace Reslate::Test;

class TestPresetRules final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyPracticeUnderADamagedFile();
    void lockedValuesCannotBeChanged();
    void accountsOfAnotherSchoolAreNotOpened();
    void aShutOutAccountSaysWhy();
    void theEngineIsUnderTheRules();
};

void TestPresetRules::onlyPracticeUnderADamagedFile()
{
    Computer computer;
    computer.rule("what is this\n");
    computer.start();
    const auto *box = Computer::see<QMessageBox>("programBox");
    QVERIFY(box && box->text().contains(QStringLiteral("are damaged"))
        && box->text().contains(QStringLiteral("nothing is sent")));
    Computer::see<QMessageBox>("programBox")->close();
    QVERIFY(Computer::click("welcomeSignIn"));
    QTRY_VERIFY(Computer::see<QMessageBox>("programBox"));
    QVERIFY(!Computer::see<QLineEdit>("clientId"));
}

void TestPresetRules::lockedValuesCannotBeChanged()
{
    Computer computer;
    computer.rule("[signin]\nclientId=ours\ntenant=school.example\nlocked=true\n");
    computer.start();
    QVERIFY(Computer::click("welcomeSignIn"));
    QCOMPARE(Computer::see<QLineEdit>("clientId")->text(), QStringLiteral("ours"));
    QVERIFY(Computer::see<QLineEdit>("clientId")->isReadOnly());
    QCOMPARE(Computer::see<QLineEdit>("tenant")->text(), QStringLiteral("school.example"));
    QVERIFY(Computer::see<QLineEdit>("tenant")->isReadOnly());
    QVERIFY(Computer::see<QComboBox>("cloud")->isEnabled()); // which isn't laid down
    computer.rule("[signin]\nclientId=ours\ncloud=usgov\n");
    computer.start();
    QVERIFY(Computer::click("welcomeSignIn"));
    QCOMPARE(Computer::see<QLineEdit>("clientId")->text(), QStringLiteral("ours"));
    QVERIFY(!Computer::see<QLineEdit>("clientId")->isReadOnly());
    QCOMPARE(Computer::see<QComboBox>("cloud")->currentIndex(), 1);
}

void TestPresetRules::accountsOfAnotherSchoolAreNotOpened()
{
    TestTenant tenant(schoolOptions());
    Computer computer;
    SIGN_IN(computer, tenant);
    QTRY_COMPARE(computer.program->accounts().all().size(), 1);
    computer.rule("[signin]\nclientId=another\nlocked=true\n");
    computer.start(&tenant);
    QVERIFY(!computer.isOpen() && computer.program->welcome()->isVisible());
    computer.rule("[signin]\nclientId=" + PracticeTenant::clientId().toUtf8() + "\nlocked=true\n");
    computer.start(&tenant);
    QTRY_VERIFY_WITH_TIMEOUT(computer.isLoaded(), 30000);
}

void TestPresetRules::aShutOutAccountSaysWhy()
{
    TestTenant theirs(schoolOptions(QStringLiteral("Riverside Primary"), 2));
    TestTenant ours(schoolOptions());
    Computer computer;
    for (TestTenant *tenant : {&theirs, &ours}) {
        SIGN_IN(computer, *tenant);
        QTRY_COMPARE(computer.program->accounts().all().size(), tenant == &theirs ? 1 : 2);
    }
    const auto *other = computer.window().findChild<QAction *>(QStringLiteral("account-1"));
    QVERIFY(other->isEnabled() && !other->text().contains(QLatin1Char('(')));
    const SignedInAccount account = computer.program->accounts().all().constFirst();
    computer.rule("[signin]\ntenant=" + account.tenantId.toUtf8() + "\nlocked=true\n");
    computer.start();
    QTRY_VERIFY_WITH_TIMEOUT(computer.isLoaded(), 30000);
    QVERIFY(computer.window().findChild<QAction *>(QStringLiteral("account-0"))->isEnabled());
    other = computer.window().findChild<QAction *>(QStringLiteral("account-1"));
    QVERIFY(!other->isEnabled());
    QVERIFY2(
        other->text().endsWith(QStringLiteral("(this computer is kept to another school)")), qPrintable(other->text()));
}

void TestPresetRules::theEngineIsUnderTheRules()
{
    TestTenant tenant(schoolOptions());
    Computer computer;
    computer.rule("[protection]\ngroups=11111111-1111-4111-8111-111111111111\n[approval]\nsecondPerson=true\n");
    SIGN_IN(computer, tenant);
    QVERIFY(computer.engine().fourEyes().isOn());
    QCOMPARE(computer.engine().protectedList().protections().list().size(), 1);
    const Protection group = computer.engine().protectedList().protections().list().constFirst();
    const Result<void> lifted = settled(
        computer.engine().protectedList().lift(group, QStringLiteral("ada"), QStringLiteral("because")));
    QVERIFY(!lifted && lifted.error().code == QLatin1String("preset"));
    QVERIFY(!settled(computer.engine().fourEyes().set(false, QStringLiteral("ada"), QStringLiteral("because"))));
    QVERIFY(computer.engine().fourEyes().isOn());
}

QTEST_MAIN(TestPresetRules)
#include "tst_presetrules.moc"
