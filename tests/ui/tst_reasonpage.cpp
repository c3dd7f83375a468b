// SPDX-License-Identifier: GPL-3.0-or-later
#include "activewindow.h"
#include "models/retirement/retirementexplanations.h"
#include "nameless.h"
#include "ui/kit/spoken.h"
#include "ui/kit/theme.h"
#include "ui/retirement/assetcard.h"
#include "ui/retirement/reasonpage.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Reslate;
using namespace Reslate::Test;

namespace {

struct Page {
    Theme theme {Theme::Choice::Light};
    ReasonPage page;
    QTemporaryDir folder;

    Page()
    {
        installSpokenRoles();
        setNames(&page, QStringLiteral("assistantContent"), QStringLiteral("Reason"));
        QList<DeviceRef> devices;
        for (int i = 0; i < 4; ++i)
            devices.append({.name = QStringLiteral("LIB-%1").arg(i), .serialNumber = QStringLiteral("SN%1").arg(i)});
        page.setDevices(devices);
        page.resize(1060, 600);
        page.show();
        activateNow(&page);
        page.beginning()->setFocus();
    }

    template <typename T> T *at(const char *name) { return page.findChild<T *>(QLatin1String(name)); }
    QString text(const char *name) { return at<QLabel>(name)->text().remove(QChar(0x200b)); }

    void read(const QByteArray &csv)
    {
        QFile file(folder.filePath(QStringLiteral("assets.csv")));
        if (file.open(QIODevice::WriteOnly))
            file.write(csv);
        file.close();
        page.findChild<AssetCard *>()->readFile(file.fileName());
    }
};

} // namespace

class TestReasonPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isFilledInByKeyboard();
    void lostDevicesGoNowhere();
    void readsAssetTags();
    void asksForTheColumns();
    void saysWhyAFileIsNotUsed();
    void takesWhatIsForThePaper();
    void takesUpWhatWasSaid();
    void fitsASmallScreen();
};

void TestReasonPage::isFilledInByKeyboard()
{
    Page fixture;
    QSignalSpy edits(&fixture.page, &AssistantPage::edited);
    QCOMPARE(fixture.page.obstacle(), QStringLiteral("Choose a reason first."));
    QTest::keyClick(fixture.page.beginning(), Qt::Key_Space);
    QCOMPARE(fixture.page.obstacle(), QString());
    QCOMPARE(fixture.page.details().reason, RetirementReason::EndOfLife);
    QTest::keyClick(fixture.at<QWidget>("reason-end-of-life"), Qt::Key_Down);
    QCOMPARE(fixture.page.details().reason, RetirementReason::Sold);
    QCOMPARE(fixture.text("reasonText"), retirementReasonExplanation(RetirementReason::Sold));
    QTest::keyClicks(fixture.at<QLineEdit>("destination"), QStringLiteral(" Buyer "));
    QTest::keyClick(fixture.at<QComboBox>("dataClass"), Qt::Key_Down);
    QTest::keyClick(fixture.at<QComboBox>("dataClass"), Qt::Key_Down);
    QVERIFY(edits.size() >= 4);
    const RetirementDetails said = fixture.page.details();
    QCOMPARE(said.destination, QStringLiteral("Buyer"));
    QCOMPARE(said.dataClass, DataClass::Pupils);
    QCOMPARE(fixture.text("dataText"), dataClassExplanation(DataClass::Pupils));
    QVERIFY(said.assets.isEmpty());
    QCOMPARE(namelessIn(&fixture.page), QStringList());
}

void TestReasonPage::lostDevicesGoNowhere()
{
    Page fixture;
    QTest::keyClicks(fixture.at<QLineEdit>("destination"), QStringLiteral("Buyer"));
    for (const char *reason : {"reason-lost", "reason-stolen"}) {
        fixture.at<QRadioButton>(reason)->click();
        QVERIFY(!fixture.at<QLineEdit>("destination")->isEnabled());
        QCOMPARE(fixture.page.details().destination, QString());
        QVERIFY(fixture.text("reasonText").contains(QLatin1String("All records are kept")));
    }
    fixture.at<QRadioButton>("reason-repair")->click();
    QCOMPARE(fixture.page.details().destination, QStringLiteral("Buyer"));
}

void TestReasonPage::readsAssetTags()
{
    Page fixture;
    fixture.at<QRadioButton>("reason-sold")->click();
    fixture.read("Asset tag;Serial\nA-0;SN0\nA-1;sn1\nA-3;SN3\n");
    QCOMPARE(fixture.text("assetResult"), QStringLiteral("3 of 4 matched"));
    QCOMPARE(fixture.text("assetTrouble"), QStringLiteral("Not in the file: LIB-2 · SN2."));
    QCOMPARE(fixture.page.details().assets.tagOf(QStringLiteral("SN1")), QStringLiteral("A-1"));
    QCOMPARE(fixture.page.details().assetFile, QStringLiteral("assets.csv"));
    QCOMPARE(fixture.page.obstacle(), QString());
    QTest::keyClick(fixture.at<QPushButton>("assetForget"), Qt::Key_Space);
    QVERIFY(fixture.page.details().assets.isEmpty());
    QVERIFY(!fixture.at<QLabel>("assetResult")->isVisible());
    QCOMPARE(fixture.page.focusWidget(), fixture.at<QWidget>("assetOpen"));
}

void TestReasonPage::asksForTheColumns()
{
    Page fixture;
    fixture.at<QRadioButton>("reason-sold")->click();
    fixture.read("A-0,x,SN0\nA-1,y,SN1\n");
    QCOMPARE(fixture.text("assetResult"), QStringLiteral("Choose both columns."));
    QVERIFY(fixture.page.obstacle().startsWith(QLatin1String("Choose the columns")));
    auto *serial = fixture.at<QComboBox>("assetSerialColumn");
    auto *tag = fixture.at<QComboBox>("assetTagColumn");
    QTest::keyClick(serial, Qt::Key_End);
    QVERIFY(!fixture.page.obstacle().isEmpty());
    QTest::keyClick(tag, Qt::Key_Down);
    QCOMPARE(fixture.page.obstacle(), QString());
    QCOMPARE(fixture.text("assetResult"), QStringLiteral("2 of 4 matched")); // the first line is a device
    tag->setCurrentIndex(serial->currentIndex());
    QVERIFY(!fixture.page.obstacle().isEmpty());
    QVERIFY(fixture.page.details().assets.isEmpty());
}

void TestReasonPage::saysWhyAFileIsNotUsed()
{
    Page fixture;
    fixture.read("Asset tag;Serial\nA-0;SN0\n");
    fixture.read("SN0\nSN1\n");
    QVERIFY(fixture.at<QLabel>("assetRefusal")->isVisible());
    QVERIFY(fixture.text("assetRefusal").startsWith(QLatin1String("assets.csv is not used. It has one column only.")));
    QVERIFY(fixture.page.details().assets.isEmpty()); // not even the one from before
    QVERIFY(fixture.page.details().assetFile.isEmpty());
}

void TestReasonPage::takesWhatIsForThePaper()
{
    Page fixture;
    fixture.at<QRadioButton>("reason-sold")->click();
    QVERIFY(!fixture.at<QLineEdit>("recycler")->isVisible()); // nobody has to
    QVERIFY(fixture.page.details().disposal == DisposalFacts());
    QTest::keyClick(fixture.at<QPushButton>("disposalOpen"), Qt::Key_Space);
    QVERIFY(fixture.at<QLineEdit>("recycler")->isVisible());
    QTest::keyClicks(fixture.at<QLineEdit>("recycler"), QStringLiteral(" Green Ltd "));
    QTest::keyClick(fixture.at<QComboBox>("backedUp"), Qt::Key_Down);
    QTest::keyClick(fixture.at<QComboBox>("labelsRemoved"), Qt::Key_Down);
    QCOMPARE(fixture.page.details().disposal.text(DisposalText::Recycler), QStringLiteral("Green Ltd"));
    QCOMPARE(fixture.page.details().disposal.backedUp, BackedUp::Yes);
    QVERIFY(fixture.page.details().disposal.labelsRemoved == std::optional(true));
    QCOMPARE(namelessIn(&fixture.page), QStringList());
    QCOMPARE(fixture.page.obstacle(), QString());
    QTest::keyClick(fixture.at<QComboBox>("nistWord"), Qt::Key_Down);
    QVERIFY(fixture.page.obstacle().startsWith(QLatin1String("Write why you claim")));
    QTest::keyClicks(fixture.at<QLineEdit>("nist-reason"), QStringLiteral("Reset of Windows"));
    QCOMPARE(fixture.page.obstacle(), QString());
    fixture.at<QRadioButton>("reason-stolen")->click(); // nobody takes it over
    QVERIFY(!fixture.at<QLineEdit>("recycler")->isEnabled());
    QVERIFY(fixture.at<QLineEdit>("recycler")->toolTip().contains(QLatin1String("lost or stolen")));
    QCOMPARE(fixture.page.details().disposal.text(DisposalText::Recycler), QString());
    QVERIFY(!fixture.page.details().disposal.labelsRemoved);
    QCOMPARE(fixture.page.details().disposal.backedUp, BackedUp::Yes);
}

void TestReasonPage::takesUpWhatWasSaid()
{
    Page fixture;
    RetirementDetails said {.reason = RetirementReason::Donated,
        .destination = QStringLiteral("Other school"),
        .dataClass = DataClass::Staff};
    said.disposal.backedUp = BackedUp::Yes;
    said.disposal.nist = NistWord::Destroy;
    said.disposal.labelsRemoved = false;
    for (int i = 0; i < disposalTextCount; ++i)
        said.disposal.text(static_cast<DisposalText>(i)) = QString::number(i);
    fixture.page.setDetails(said);
    QCOMPARE(fixture.page.details(), said);
    QVERIFY(fixture.at<QRadioButton>("reason-donated")->isChecked());
}

void TestReasonPage::fitsASmallScreen()
{
    Page fixture;
    fixture.read("A-0,x,SN0\nA-1,y,SN1\n");
    QVERIFY(fixture.page.minimumSizeHint().width() <= 1000 && fixture.page.minimumSizeHint().height() <= 500);
}

QTEST_MAIN(TestReasonPage)
#include "tst_reasonpage.moc"
