// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/presets.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Reslate;
using What = PresetProblem::What;

class TestPresets final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void nothingIsPresetWithoutAFile();
    void readsAll();
    void refuses_data();
    void refuses();
    void aFolderIsNoFile();
    void ofSeveralTheStricterCounts();
    void aDamagedOneOfSeveralCountsToo();
    void thePolicyIsReadAsAFileIs();
    void thePolicyMayHoldNumbersAndLists();

private:
    PresetSource source(const char *name, const QByteArray &text)
    {
        QFile file(m_dir->filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("can't write");
        return {file.fileName()};
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestPresets::nothingIsPresetWithoutAFile()
{
    const auto presets = readPresets(
        {{m_dir->filePath(QStringLiteral("nothing.ini"))}, {QStringLiteral("/nonexistent/reslate.ini")}});
    QVERIFY(presets);
    QVERIFY(
        presets->clientId.isEmpty() && presets->setBy.isEmpty() && !presets->signInLocked && !presets->secondPerson);
    QVERIFY(!presets->wipesPerDay && presets->protectedGroups.isEmpty());
    QVERIFY(readPresets({source("empty.ini", "; nothing yet\n")}));
}

void TestPresets::readsAll()
{
    const auto source = this->source("reslate.ini",
        "[signin]\nclientId=00000000-7e57-4000-8000-000000000001\ntenant=hillside.example\ncloud=usgov\nlocked=true\n"
        "[limits]\nwipesPerDay=100\nretiresPerDay=0\ndeletesPerDay=7\nfolder=/var/lib/../lib/reslate\n"
        "[protection]\ngroups=11111111-1111-4111-8111-111111111111, {22222222-2222-4222-8222-222222222222}\n"
        "[approval]\nsecondPerson=true\n[updates]\naddress=https://updates.hillside.example/reslate.json\n"
        "publicKey=RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3\noff=true\n");
    const auto presets = readPresets({source});
    QVERIFY(presets);
    QCOMPARE(presets->updateAddress, QStringLiteral("https://updates.hillside.example/reslate.json"));
    QCOMPARE(presets->updateKey, QStringLiteral("RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3"));
    QVERIFY(presets->updatesOff);
    QCOMPARE(presets->clientId, QStringLiteral("00000000-7e57-4000-8000-000000000001"));
    QCOMPARE(presets->tenant, QStringLiteral("hillside.example"));
    QCOMPARE(presets->cloud, QStringLiteral("usgov"));
    QVERIFY(presets->signInLocked && presets->secondPerson);
    QCOMPARE(presets->wipesPerDay, std::optional(100));
    QCOMPARE(presets->retiresPerDay, std::optional(0));
    QCOMPARE(presets->deletesPerDay, std::optional(7));
    QCOMPARE(presets->countFolder, QStringLiteral("/var/lib/reslate"));
    QCOMPARE(presets->protectedGroups,
        (QStringList {QStringLiteral("11111111-1111-4111-8111-111111111111"),
            QStringLiteral("22222222-2222-4222-8222-222222222222")}));
    QCOMPARE(presets->setBy, source.place);
}

void TestPresets::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<What>("what");
    QTest::addColumn<QString>("key");
    const auto row = [](const char *name, const char *text, What what, const char *key = "") {
        QTest::newRow(name) << QByteArray(text) << what << QString::fromLatin1(key);
    };
    row("no key and value", "these are no rules\n", What::Damaged);
    row("section cut off", "[limits\nwipesPerDay=5\n", What::Damaged);
    row("misspelled", "[limits]\nwipePerDay=5\n", What::UnknownKey, "limits/wipePerDay");
    row("without a section", "wipesPerDay=5\n", What::UnknownKey, "wipesPerDay");
    row("no number", "[limits]\nwipesPerDay=many\n", What::BadValue, "limits/wipesPerDay");
    row("below zero", "[limits]\nwipesPerDay=-1\n", What::BadValue, "limits/wipesPerDay");
    row("empty", "[limits]\nwipesPerDay=\n", What::BadValue, "limits/wipesPerDay");
    row("two numbers", "[limits]\nwipesPerDay=5, 6\n", What::BadValue, "limits/wipesPerDay");
    row("maybe", "[signin]\nlocked=maybe\n", What::BadValue, "signin/locked");
    row("no such cloud", "[signin]\ncloud=mars\n", What::BadValue, "signin/cloud");
    row("tenant is a path", "[signin]\ntenant=../x\n", What::BadValue, "signin/tenant");
    row("group by name", "[protection]\ngroups=Staff\n", What::BadValue, "protection/groups");
    row("one group by name", "[protection]\ngroups=11111111-1111-4111-8111-111111111111, Staff\n", What::BadValue,
        "protection/groups");
}

void TestPresets::refuses()
{
    QFETCH(QByteArray, text);
    const PresetSource source = this->source("reslate.ini", text);
    const auto presets = readPresets({source});
    QVERIFY(!presets);
    QTEST(presets.error().what, "what");
    QTEST(presets.error().key, "key");
    QCOMPARE(presets.error().place, source.place);
}

void TestPresets::aFolderIsNoFile()
{
    QVERIFY(QDir(m_dir->path()).mkdir(QStringLiteral("reslate.ini")));
    const auto presets = readPresets({{m_dir->filePath(QStringLiteral("reslate.ini"))}});
    QVERIFY(!presets);
    QCOMPARE(presets.error().what, What::Unreadable);
}

void TestPresets::ofSeveralTheStricterCounts()
{
    const auto presets = readPresets({source("a.ini",
                                          "[signin]\nclientId=first\n[limits]\nwipesPerDay=9\nretiresPerDay=1\n"
                                          "[protection]\ngroups=11111111-1111-4111-8111-111111111111\n"),
        source("b.ini",
            "[signin]\nclientId=second\ntenant=t\nlocked=true\n[limits]\nwipesPerDay=5\nretiresPerDay=2\n"
            "[protection]\ngroups=22222222-2222-4222-8222-222222222222\n[approval]\nsecondPerson=true\n")});
    QVERIFY(presets);
    QCOMPARE(presets->clientId, QStringLiteral("first"));
    QCOMPARE(presets->tenant, QStringLiteral("t"));
    QVERIFY(presets->signInLocked && presets->secondPerson);
    QCOMPARE(presets->wipesPerDay, std::optional(5));
    QCOMPARE(presets->retiresPerDay, std::optional(1));
    QCOMPARE(presets->protectedGroups.size(), 2);
    QVERIFY(presets->setBy.contains(QLatin1String("a.ini")) && presets->setBy.contains(QLatin1String("b.ini")));
}

void TestPresets::aDamagedOneOfSeveralCountsToo()
{
    QVERIFY(!readPresets({source("a.ini", "[limits]\nwipesPerDay=9\n"), source("b.ini", "rubbish\n")}));
}

void TestPresets::thePolicyIsReadAsAFileIs()
{
    const auto policy = [this](const char *name, const QByteArray &text) {
        return PresetSource {source(name, text).place, QSettings::NativeFormat};
    };
    const auto presets = readPresets(
        {policy("policy", "[signin]\nclientId=ours\nlocked=1\n[limits]\nwipesPerDay=100\n"),
            {m_dir->filePath(QStringLiteral("nothing")), QSettings::NativeFormat},
            source("reslate.ini", "[signin]\nclientId=theirs\n")});
    QVERIFY(presets);
    QCOMPARE(presets->clientId, QStringLiteral("ours"));
    QVERIFY(presets->signInLocked);
    QCOMPARE(presets->wipesPerDay, std::optional(100));
    QVERIFY(presets->setBy.startsWith(m_dir->filePath(QStringLiteral("policy"))));
    const auto misspelled = readPresets({policy("misspelled", "[limits]\nwipePerDay=5\n")});
    QVERIFY(!misspelled);
    QCOMPARE(misspelled.error().what, What::UnknownKey);
}

void TestPresets::thePolicyMayHoldNumbersAndLists()
{
    const QString one = QStringLiteral("11111111-1111-4111-8111-111111111111");
    const QString two = QStringLiteral("22222222-2222-4222-8222-222222222222");
    // As the registry gives them: a DWORD, a QWORD and a list of texts.
    static QSettings::SettingsMap values;
    values = {{QStringLiteral("signin/locked"), 1}, {QStringLiteral("approval/secondPerson"), 0},
        {QStringLiteral("limits/wipesPerDay"), 0}, {QStringLiteral("limits/deletesPerDay"), qlonglong(7)},
        {QStringLiteral("protection/groups"), QStringList {one, two}}};
    const QSettings::Format typed = QSettings::registerFormat(
        QStringLiteral("policy"),
        [](QIODevice &, QSettings::SettingsMap &map) {
            map = values;
            return true;
        },
        [](QIODevice &, const QSettings::SettingsMap &) { return false; });
    const auto presets = readPresets({{source("typed.policy", "typed").place, typed}});
    QVERIFY2(presets, presets ? "" : qPrintable(presets.error().key));
    QVERIFY(presets->signInLocked && !presets->secondPerson);
    QCOMPARE(presets->wipesPerDay, std::optional(0));
    QCOMPARE(presets->deletesPerDay, std::optional(7));
    QCOMPARE(presets->protectedGroups, (QStringList {one, two}));
    values = {{QStringLiteral("limits/wipesPerDay"), QByteArray("\x01\x02")}};
    QVERIFY(!readPresets({{source("binary.policy", "typed").place, typed}}));
}

QTEST_GUILESS_MAIN(TestPresets)
#include "tst_presets.moc"
