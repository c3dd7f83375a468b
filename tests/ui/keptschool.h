// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "activewindow.h"
#include "memorystore.h"
#include "nothingheld.h"
#include "quickclock.h"
#include "settled.h"
#include "windowfixture.h"

#include <QDir>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

namespace Reslate::Test {

/// A pretend school whose journal outlives the window, so that somebody may change it while that is closed. The
/// keychain is there throughout.
class KeptSchool {
public:
    KeptSchool()
        : desktop(data.path(), std::make_unique<QuickClock>(60))
    {
    }

    void open()
    {
        context = std::make_unique<AppContext>(desktop,
            AppContext::Connection {.endpoints = {.graph = tenant.url(), .login = tenant.url()},
                .token = tenant.token(),
                .limits = PaceLimits::none(),
                .keychain = &keychain});
        window().resize(1360, 860);
        window().show();
        activateNow(&window());
        context->load();
        QTRY_VERIFY_WITH_TIMEOUT(isLoaded(), 20000);
    }
    void close() { context.reset(); }

    MainWindow &window() { return context->window(); }
    JobEngine &engine() { return context->workspace().engine; }
    bool isLoaded()
    {
        const DeviceCatalog &catalog = context->workspace().catalog;
        return !catalog.isLoading() && catalog.count() > 0;
    }

    /// Resets one device that carries it out; whether that came to its end.
    bool resetOne()
    {
        const AppServices &work = context->workspace();
        Plan plan = draftPlan(
            ResetMode::AutopilotReset, roomGroup, work.filter.scopeDevices(), nothingHeld(work.clock.now()))
                        .plan;
        plan.countdown = std::chrono::seconds(0);
        plan.items.removeIf([this](const JobItem &item) {
            const QList<TenantDevice> devices = tenant->devices();
            return std::any_of(devices.cbegin(), devices.cend(), [&item](const TenantDevice &device) {
                return DeviceId(device.id) == item.device.id && (device.asleep || !device.windowsRe);
            });
        });
        plan.items.resize(1);
        bool started = false;
        const auto isOver = [&] {
            started = started || settled(engine().start(plan, QStringLiteral("anna@school.example")));
            return started && engine().job(engine().jobs().constFirst())->phase == JobPhase::Finished;
        };
        return QTest::qWaitFor(isOver, 30000);
    }

    /// Runs statements on the journal; the window has to be closed.
    void tamper(const QStringList &statements)
    {
        const QDir folder(data.path());
        const QString file = folder.filePath(folder.entryList({QStringLiteral("journal-*.sqlite")}).value(0));
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("tamper"));
            database.setDatabaseName(file);
            QVERIFY(database.open());
            QSqlQuery query(database);
            for (const QString &statement : statements)
                QVERIFY2(query.exec(statement), qPrintable(statement + query.lastError().text()));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("tamper"));
    }

    TestTenant tenant {TestTenant::quick(120)};
    QTemporaryDir data;
    MemoryStore keychain;
    Desktop desktop;
    std::unique_ptr<AppContext> context;
};

} // namespace Reslate::Test
