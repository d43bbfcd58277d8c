<?php
declare(strict_types=1);

namespace Acme\Ledger;

use Symfony\Component\EventDispatcher\EventSubscriberInterface;
use Symfony\Contracts\EventDispatcher\Event;

class EntryWritten extends Event
{
    /** @var array */
    public $notes = [];

    public function __construct(public string $account, public int $cents, public array $lines = [])
    {
    }

    public function isCredit(): bool
    {
        return $this->cents >= 0;
    }
}

class LedgerException extends \RuntimeException
{
}

final class LedgerSubscriber implements EventSubscriberInterface
{
    private array $balances = ['cash' => 0];
    private int $entries = 0;

    public static function getSubscribedEvents(): array
    {
        return [
            EntryWritten::class => [['check', 10], ['book', 0], ['summarize', -10]],
        ];
    }

    public function check(EntryWritten $event): void
    {
        try {
            $this->guard($event->account);
            $event->notes[] = 'checked';
        } catch (LedgerException $e) {
            $event->notes['error'] = get_class($e) . ': ' . $e->getMessage();
            $event->stopPropagation();
        } finally {
            $event->notes['tries'] = ($event->notes['tries'] ?? 0) + 1;
        }
    }

    public function book(EntryWritten $event): void
    {
        $this->entries++;
        $this->balances[$event->account] = ($this->balances[$event->account] ?? 0) + $event->cents;
        $total = 0;
        foreach ($event->lines as ['amount' => $amount, 'kind' => $kind]) {
            $total += match (true) {
                $kind === 'tax' => intdiv($amount, 5),
                $amount > 100 => $amount - 100,
                default => $amount,
            };
        }
        $event->notes['total'] = $total;
        $event->notes['credit'] = $event->isCredit();
    }

    public function summarize(EntryWritten $event): void
    {
        ksort($this->balances);
        $event->notes['balances'] = $this->balances;
        $event->notes['text'] = implode(', ', array_map(
            fn (string $name, int $cents): string => sprintf('%s=%.2f', $name, $cents / 100),
            array_keys($this->balances),
            $this->balances
        ));
        $event->notes['entries'] = $this->entries;
    }

    private function guard(string $account): void
    {
        if (!preg_match('/^[a-z]+$/', $account)) {
            throw new LedgerException("The account '$account' is none.", 7);
        }
    }
}
