// SPDX-License-Identifier: GPL-3.0-or-later
// What the activity, a job's page and the list of devices say of how far a job is.
#include "models/jobs/jobitemmodel.h"
#include "models/text/modelroles.h"
#include "models/text/prooflabels.h"
#include "nothingheld.h"
#include "settled.h"
#include "ui/jobs/jobbar.h"
#include "ui/jobs/jobrow.h"
#include "ui/kit/paint.h"
#include "ui/kit/widgets.h"
#include "windowfixture.h"

#include <QDialog>
#include <QImage>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>

using namespace Reslate;
using namespace Reslate::Test;

namespace {

template <typename T> T *at(const char *name)
{
    return WindowFixture::anywhere<T>(name);
}

/// A bar of that one part, as a black-and-white printer shows it.
QImage grayBar(BarFill fill, const Colors &colors)
{
    QImage image(120, 10, QImage::Format_RGB32);
    image.fill(colors.surface);
    QPainter painter(&image);
    paintBar(&painter, image.rect().adjusted(0, 1, 0, -1), {{Tone::Busy, 1, fill}}, colors);
    return image.convertToFormat(QImage::Format_Grayscale8);
}

/// The part of the pixels that clearly differ.
double difference(const QImage &a, const QImage &b)
{
    int differ = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            differ += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))) > 48 ? 1 : 0;
    }
    return double(differ) / (a.width() * a.height());
}

} // namespace

class TestActivity final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void aJobForTomorrowSaysWhen();
    void sentDiffersFromDoneInBlackAndWhite();
    void theBarSaysInWordsWhatItShows();
    void fourJobsFitASmallWindow();
    void aPlannedJobDoesNotSink();
    void aDoubleClickPausesAndDoesNotResume();
    void aRowThatMovedTakesNoClickAtFirst();

private:
    /// A job with one device of the room for each of the rows.
    static bool start(WindowFixture &fixture, int first, int devices, const QDateTime &startsAt);
};

bool TestActivity::start(WindowFixture &fixture, int first, int devices, const QDateTime &startsAt)
{
    const QList<const Device *> all = fixture.filter().scopeDevices();
    Plan plan = draftPlan(
        ResetMode::Sync, roomGroup, all.mid(first, devices), nothingHeld(QDateTime::currentDateTimeUtc()))
                    .plan;
    plan.countdown = std::chrono::seconds(0);
    plan.pace.startsAt = startsAt;
    bool started = false;
    return QTest::qWaitFor([&] {
        started = started || settled(fixture.engine().start(plan, QStringLiteral("anna@school.example"))).has_value();
        return started;
    });
}

void TestActivity::aJobForTomorrowSaysWhen()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    const QDateTime tomorrow(QDate::currentDate().addDays(1), QTime(7, 0));
    QVERIFY(start(fixture, 0, 3, tomorrow.toUTC()));
    const QString date = QLocale().toString(tomorrow.date(), QStringLiteral("dddd MMM d"));
    const QString shortDate = QLocale().toString(tomorrow.date(), QStringLiteral("ddd MMM d"));
    const auto says = [&](const QString &text, const QString &before) {
        return text.simplified().contains(
            before + QStringLiteral("tomorrow, %1, at 7:00 AM").arg(date), Qt::CaseInsensitive);
    };
    const auto saysShort = [&](const QString &text) {
        return text.simplified().contains(QStringLiteral("Starts %1, 7:00 AM").arg(shortDate));
    };
    QTRY_VERIFY2(
        fixture.counts().contains(QLatin1String("3 in a job that has not started")), qPrintable(fixture.counts()));
    QVERIFY(!fixture.counts().contains(QLatin1String("running job")));
    const QModelIndex status = fixture.filter().index(0, static_cast<int>(DeviceModel::Column::Status));
    QVERIFY2(saysShort(status.data().toString()), qPrintable(status.data().toString()));
    QVERIFY(saysShort(status.data(Qt::AccessibleTextRole).toString()));
    fixture.clickCell(0, 1);
    auto *details = fixture.find<QLabel>("detailsStatus");
    QTRY_VERIFY2(says(details->text(), QStringLiteral("Sync: starts ")), qPrintable(details->text()));
    QVERIFY(details->text().contains(QLatin1String("Nothing was sent yet")));
    QVERIFY2(saysShort(at<ElidedLabel>("jobCounts")->text()), qPrintable(at<ElidedLabel>("jobCounts")->text()));
    QVERIFY2(at<ElidedLabel>("jobCounts")->text().contains(QLatin1String(", in about ")),
        qPrintable(at<ElidedLabel>("jobCounts")->text()));
    QVERIFY(stateText(*fixture.lastJob(), QDateTime::currentDateTimeUtc()).startsWith(QLatin1String("waits until ")));

    QTRY_VERIFY(at<QPushButton>("jobDetails"));
    fixture.click(at<QPushButton>("jobDetails"));
    QTRY_VERIFY(at<QDialog>("jobPage"));
    QVERIFY2(saysShort(at<QLabel>("jobPageSubtitle")->text()), qPrintable(at<QLabel>("jobPageSubtitle")->text()));
    QVERIFY(at<QLabel>("jobPageSubtitle")->text().contains(QLatin1String("Nothing has been sent yet")));
    const QModelIndex item =
        at<QTableView>("jobItems")->model()->index(0, static_cast<int>(JobItemModel::Column::Status));
    QVERIFY2(saysShort(item.data().toString()), qPrintable(item.data().toString()));
    at<QDialog>("jobPage")->close();

    fixture.engine().stop(fixture.lastJob()->id);
    QTRY_VERIFY2(!saysShort(status.data().toString()), qPrintable(status.data().toString()));
    QTRY_VERIFY(!fixture.counts().contains(QLatin1String("has not started")));
}

void TestActivity::sentDiffersFromDoneInBlackAndWhite()
{
    for (const Colors *colors : {&lightColors(), &darkColors()}) {
        const QImage done = grayBar(BarFill::Solid, *colors);
        const QImage active = grayBar(BarFill::Striped, *colors);
        const QImage sent = grayBar(BarFill::Hollow, *colors);
        QVERIFY(difference(done, sent) > 0.2);
        QVERIFY(difference(done, active) > 0.2);
        QVERIFY(difference(active, sent) > 0.2);
    }
}

void TestActivity::theBarSaysInWordsWhatItShows()
{
    WindowFixture fixture;
    JobBar bar(fixture.context->workspace().theme);
    const JobCounts counts {.accepted = 5, .done = 3};
    const auto value = [&counts](int role) -> QVariant {
        if (role == SegmentsRole)
            return QVariant::fromValue(barSegments(counts, ResetMode::AutopilotReset));
        return role == CountsTextRole ? QVariant(countsText(counts, ResetMode::AutopilotReset)) : QVariant();
    };
    bar.showJob(value);
    QCOMPARE(bar.accessibleName(), QStringLiteral("3 done · 5 sent"));
    QCOMPARE(bar.accessibleDescription(), barLegend());
    QVERIFY(!bar.accessibleDescription().contains(QLatin1Char('<')));
    QVERIFY(bar.toolTip().contains(QLatin1String("an outline is sent")));
}

void TestActivity::fourJobsFitASmallWindow()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    fixture.window().resize(1280, 720);
    OPEN_ROOM(fixture);
    for (int i = 0; i < 4; ++i)
        QVERIFY(start(fixture, i, 1, {}));
    auto *scroll = fixture.find<QScrollArea>("activityScroll");
    const auto whole = [scroll] {
        int rows = 0;
        for (const JobRow *row : scroll->widget()->findChildren<JobRow *>()) {
            const QRect place(row->mapTo(scroll->viewport(), QPoint()), row->size());
            rows += scroll->viewport()->rect().contains(place) && row->height() >= row->sizeHint().height() ? 1 : 0;
        }
        return rows;
    };
    QTRY_COMPARE(whole(), 4);
    QCOMPARE(scroll->verticalScrollBar()->maximum(), 0);
    // The table keeps the larger part.
    QVERIFY(fixture.table()->viewport()->height() > 5 * deviceRowHeight);
    for (const char *fact : {"jobTitle", "jobSubtitle", "jobCounts"})
        QVERIFY2(!at<ElidedLabel>(fact)->text().isEmpty(), fact);
}

void TestActivity::aPlannedJobDoesNotSink()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto add = [&fixture](int device, const QDateTime &startsAt) {
        const bool started = start(fixture, device, 1, startsAt);
        return started ? fixture.lastJob()->id : JobId();
    };
    const JobId late = add(0, now.addDays(2));
    const JobId soon = add(1, now.addDays(1));
    const JobId counting = add(2, now.addSecs(50));
    QVERIFY(!counting.isEmpty());
    auto *scroll = fixture.find<QScrollArea>("activityScroll");
    const auto seen = [scroll] { // from top to bottom
        QList<JobRow *> rows = scroll->widget()->findChildren<JobRow *>();
        std::sort(rows.begin(), rows.end(), [](const JobRow *a, const JobRow *b) { return a->y() < b->y(); });
        QList<JobId> ids;
        for (const JobRow *row : std::as_const(rows))
            ids.append(row->jobId());
        return ids;
    };
    const auto tabbed = [scroll] { // as Tab goes through them
        QList<JobId> ids;
        for (QWidget *next = scroll->nextInFocusChain(); next != scroll; next = next->nextInFocusChain()) {
            const QWidget *above = qobject_cast<QPushButton *>(next);
            while (above && !qobject_cast<const JobRow *>(above))
                above = above->parentWidget();
            const auto *row = qobject_cast<const JobRow *>(above);
            if (row && !ids.contains(row->jobId()))
                ids.append(row->jobId());
        }
        return ids;
    };
    QTRY_COMPARE(seen(), (QList<JobId> {counting, soon, late}));
    QCOMPARE(tabbed(), seen());
    fixture.engine().stop(counting); // it has ended, so the planned ones come first
    QTRY_COMPARE(seen(), (QList<JobId> {soon, late, counting}));
    QCOMPARE(tabbed(), seen());
}

void TestActivity::aDoubleClickPausesAndDoesNotResume()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    QVERIFY(start(fixture, 0, 1, QDateTime::currentDateTimeUtc().addSecs(300)));
    QTRY_VERIFY(at<QPushButton>("jobPause"));
    fixture.click(at<QPushButton>("jobPause"));
    QTRY_VERIFY(at<QPushButton>("jobResume"));
    auto *resume = at<QPushButton>("jobResume"); // where the other one was
    const QPointF center = QRectF(resume->rect()).center();
    for (const QEvent::Type type : {QEvent::MouseButtonDblClick, QEvent::MouseButtonRelease}) {
        QMouseEvent event(type, center, resume->mapToGlobal(center), Qt::LeftButton,
            type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(resume, &event);
    }
    QCOMPARE(fixture.lastJob()->phase, JobPhase::Paused);
    fixture.click(resume); // a click of its own goes on
    QTRY_COMPARE(fixture.lastJob()->phase, JobPhase::Countdown);
}

/// Whoever aimed at the job that stood there before must not stop another one.
void TestActivity::aRowThatMovedTakesNoClickAtFirst()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QVERIFY(start(fixture, 0, 1, now.addDays(1)));
    const JobId first = fixture.lastJob()->id;
    QVERIFY(start(fixture, 1, 1, now.addDays(2)));
    QWidget *rows = fixture.find<QScrollArea>("activityScroll")->widget();
    const auto takesClicks = [&fixture, rows] { // the way of a real one, from the window down
        return rows->isAncestorOf(fixture.window().childAt(rows->mapTo(&fixture.window(), QPoint(20, 20))));
    };
    QTRY_VERIFY(takesClicks());
    fixture.engine().stop(first); // so the other one stands above it
    QTRY_VERIFY(!takesClicks());
    QTRY_VERIFY(takesClicks());
}

QTEST_MAIN(TestActivity)
#include "tst_activity.moc"
